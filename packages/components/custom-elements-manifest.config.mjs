/** `AaNpsSurvey` is defined as `aa-nps-survey`, by the entry of that name under `define/`. */
function tagOf(className) {
  return className.replace(/[A-Z]/g, (letter, at) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`);
}

/** The classes register nothing themselves, so their tags come from their names. */
function tags() {
  return {
    name: 'tags',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node) || !/^Aa(?!Element$)[A-Z]/.test(node.name?.text ?? '')) return;
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.name.text);
      if (!declaration || !node.heritageClauses) return;
      declaration.customElement = true;
      declaration.tagName = tagOf(declaration.name);
    },
    // The base class dispatches whatever its subclasses name; they document it.
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        declaration.events = declaration.events?.filter(({ name }) => name.startsWith('aa-'));
      }
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/**/*.messages*.ts', 'src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tags()],
};
