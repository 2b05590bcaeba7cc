export { bundledDossier } from '../server/data.node.ts';
