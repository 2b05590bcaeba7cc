/** The version in `package.json`, which the bundler writes in place of the name. */
declare const DOSSIER_VERSION: string;
