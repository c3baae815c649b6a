/** The custom elements manifest: element classes only, each with the tag of its folder, at the path that is shipped. */
const folderOf = (path) => /^src\/elements\/([^/]+)\/\1\.ts$/.exec(path)?.[1];
const shipped = (path) => path?.replace(/^\/?src\/(.+)\.ts$/, 'dist/lib/$1.js');

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [{
    name: 'element-folders',
    // Elements are registered elsewhere (define.ts), so the tag is told by the folder, as in `./elements/*`.
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        const tagName = folderOf(module.path);
        for (const declaration of module.declarations ?? []) {
          if (tagName && declaration.kind === 'class' && declaration.customElement) Object.assign(declaration, { tagName });
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({ path }) => folderOf(path));
      const visit = (node) => {
        if (Array.isArray(node)) return node.forEach(visit);
        if (!node || typeof node !== 'object') return;
        for (const key of ['path', 'module']) if (typeof node[key] === 'string') node[key] = shipped(node[key]);
        Object.values(node).forEach(visit);
      };
      visit(customElementsManifest.modules);
    },
  }],
};
