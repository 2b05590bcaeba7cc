// An esbuild plugin for the client's bundles. The language client is one CommonJS package that brings support for all of
// the protocol, and nothing of it can be shaken off; this leaves out what the server does not offer, so that VS Code has
// less to load. Whoever lets the server offer more takes it off the list below.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Modules of `vscode-languageclient/lib/common` whose features the server does not offer. */
const LEFT_OUT = [
  'callHierarchy',
  'codeAction',
  'codeLens',
  'colorProvider',
  'completion',
  'declaration',
  'diagnostic', // Pulled diagnostics; those the server sends by itself are not among the features.
  'documentLink',
  'executeCommand',
  'fileOperations',
  'foldingRange',
  'formatting',
  'implementation',
  'inlayHint',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'notebook',
  'rename',
  'selectionRange',
  'semanticTokens', // VS Code shows highlights by decorations.
  'signatureHelp',
  'typeDefinition',
  'typeHierarchy',
];

/** A feature that says nothing to the server and does nothing. */
const ABSENT = `class Absent {
  getState() { return { kind: 'static' }; }
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
}`;

/** Helpers that TypeScript writes at the top of every module; one copy of them is enough. */
const HELPER =
  /^var (__createBinding|__setModuleDefault|__importStar|__exportStar) = \(this && this\.\1\) \|\| [\s\S]*?^\}\)?(?:\)\(\)|\)\))?;$/gm;
const HELPERS = 'dossier:typescript-helpers';

/** A name that one module hands on from another, as TypeScript writes it. */
const HANDED_ON =
  /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm;

/** The plugin. The build fails where the package has not got a module that is to be left out. */
export function leanLanguageClient() {
  return {
    name: 'lean-language-client',
    setup(build) {
      const leftOut = new Set();
      // Fields that these packages keep to themselves begin with an underscore; so does nothing that VS Code or a message has.
      build.initialOptions.mangleProps = /^_[a-z]/;
      build.onStart(() => leftOut.clear());

      build.onLoad({ filter: /[\\/]vscode-languageclient[\\/]lib[\\/]common[\\/]\w+\.js$/ }, async ({ path }) => {
        const name = basename(path, '.js');
        const text = await readFile(path, 'utf8');
        if (!LEFT_OUT.includes(name)) return { contents: shareHelpers(text) };
        leftOut.add(name);
        const classes = new Set([...text.matchAll(/^exports\.(\w+Feature) = \1;$/gm)].map(([, exported]) => exported));
        if (classes.size === 0) throw new Error(`${path} exports no feature any more.`);
        return { contents: `${ABSENT}\n${[...classes].map((exported) => `exports.${exported} = Absent;`).join('\n')}` };
      });

      const others = /[\\/](vscode-languageclient|vscode-languageserver-protocol|vscode-jsonrpc)[\\/]lib[\\/].*\.js$/;
      build.onLoad({ filter: others }, async ({ path }) =>
        path.includes('esm') ? undefined : { contents: shareHelpers(await readFile(path, 'utf8')) },
      );

      // The client compares VS Code's version with the one it needs; `engines` in package.json has done so before.
      build.onResolve({ filter: /^semver\/functions\/(parse|satisfies)$/ }, ({ path }) => ({
        path,
        namespace: 'no-semver',
      }));
      build.onLoad({ filter: /./, namespace: 'no-semver' }, ({ path }) => ({
        contents: path.endsWith('parse') ? 'module.exports = (version) => version;' : 'module.exports = () => true;',
      }));

      build.onResolve({ filter: new RegExp(`^${HELPERS}$`) }, ({ path }) => ({ path, namespace: 'helpers' }));
      build.onLoad({ filter: /./, namespace: 'helpers' }, () => ({ contents: SHARED_HELPERS }));

      build.onEnd(() => {
        const missing = LEFT_OUT.filter((name) => !leftOut.has(name));
        return missing.length === 0
          ? {}
          : { errors: [{ text: `vscode-languageclient has no module ${missing.join(', ')} any more.` }] };
      });
    },
  };
}

function shareHelpers(text) {
  const names = new Set();
  const rest = text
    .replace(HELPER, (_, name) => {
      names.add(name);
      return '';
    })
    .replace(HANDED_ON, (_, exported, module, name) => {
      names.add('__createBinding');
      return `__createBinding(exports, ${module}, '${name}', '${exported}');`;
    });
  return names.size === 0 ? text : `const { ${[...names].join(', ')} } = require('${HELPERS}');\n${rest}`;
}

/** What TypeScript's helpers do. */
const SHARED_HELPERS = `
const bind = (target, source, key, name = key) =>
  Object.defineProperty(target, name, { enumerable: true, configurable: true, get: () => source[key] });
exports.__createBinding = bind;
exports.__setModuleDefault = (target, value) => Object.defineProperty(target, 'default', { enumerable: true, value });
exports.__exportStar = (source, target) => {
  for (const key in source) if (key !== 'default' && !Object.hasOwn(target, key)) bind(target, source, key);
};
exports.__importStar = (source) => {
  if (source && source.__esModule) return source;
  const target = {};
  if (source != null) for (const key of Object.getOwnPropertyNames(source)) if (key !== 'default') bind(target, source, key);
  return exports.__setModuleDefault(target, source);
};
`;
