/** The custom elements manifest: element classes only, each with the tag of its folder, at the path that is shipped. */
const folderOf = (path) => /^src\/elements\/([^/]+)\/\1\.ts$/.exec(path)?.[1];
const pascal = (tag) => tag.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');
/** Fields that `static properties` keeps from being attributes, by class; the analyzer knows this of decorators only. */
const given = new Map();
const shipped = (path) => path?.replace(/^\/?src\/(.+)\.ts$/, 'dist/lib/$1.js');

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [{
    name: 'element-folders',
    analyzePhase({ ts, node }) {
      if (!ts.isPropertyDeclaration(node) || node.name.getText() !== 'properties' || !node.initializer || !ts.isObjectLiteralExpression(node.initializer)) return;
      const names = node.initializer.properties.filter((entry) => ts.isPropertyAssignment(entry)
        && /^GIVEN$|attribute:\s*false|state:\s*true/.test(entry.initializer.getText())).map((entry) => entry.name.getText());
      given.set(node.parent.name?.text, new Set(names));
    },
    // Elements are registered elsewhere (define.ts), so the tag is told by the folder, as in `./elements/*`.
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        const tagName = folderOf(module.path);
        for (const declaration of module.declarations ?? []) {
          if (!tagName || declaration.kind !== 'class' || declaration.name !== pascal(tagName)) continue;
          Object.assign(declaration, { customElement: true, tagName });
          const kept = new Set([...(given.get(declaration.name) ?? []), ...(given.get('RfElement') ?? [])]);
          declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !kept.has(fieldName));
          for (const member of declaration.members ?? []) if (kept.has(member.name)) delete member.attribute;
          // Words given to an event's constructor are taken for its name.
          declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('rf-'));
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
