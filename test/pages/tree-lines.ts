/**
 * The accessibility tree as Chromium gives it to a screen reader, as lines: role, name, and the states that are said. Boxes without a
 * role of their own, and text that its parent's name already holds, take no line.
 */
import type { CDPSession } from 'playwright-core';

interface Value { readonly value?: unknown }
interface Property { readonly name: string; readonly value: Value }
interface AxNode {
  readonly nodeId: string; readonly ignored: boolean; readonly childIds?: readonly string[]; readonly role?: Value; readonly name?: Value; readonly description?: Value; readonly value?: Value; readonly properties?: readonly Property[];
}

const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'ListMarker', 'RootWebArea', 'MenuListPopup', 'SvgRoot']);
/** States, and whether they are said when they are false. */
const SAID = ['checked', 'pressed', 'expanded', 'selected', 'disabled', 'required', 'invalid', 'level', 'live', 'focused', 'modal', 'hasPopup'];
const UNSAID = new Set<unknown>([undefined, '', 'off', 'none']);

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '').replace(/\s+/g, ' ').trim();

function line({ role, name, description, value, properties = [] }: AxNode): string {
  const own = new Map(properties.map((each) => [each.name, each.value.value]));
  const states = SAID.flatMap((state) => {
    const now = own.get(state);
    if (UNSAID.has(now) || (now === false && state !== 'expanded') || now === 'false' && !['checked', 'pressed', 'expanded'].includes(state)) return [];
    return now === true || now === 'true' ? [state] : now === false || now === 'false' ? [`not ${state}`] : [`${state} ${String(now)}`];
  });
  return [words(role?.value), ...(words(name?.value) ? [`"${words(name?.value)}"`] : []), ...(words(value?.value) && words(value?.value) !== words(name?.value) ? [`= "${words(value?.value)}"`] : []),
    ...states.map((state) => `[${state}]`), ...(words(description?.value) ? [`(${words(description?.value)})`] : [])].join(' ');
}

/** What stands below the widget, or below the whole page. */
export async function treeLines(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree') as unknown as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node])), lines: string[] = [];
  const walk = (node: AxNode, depth: number, above: string): void => {
    const role = words(node.role?.value), name = words(node.name?.value);
    const repeated = role === 'StaticText' && (above.includes(name) || !name);
    const silent = node.ignored || SILENT.has(role) || repeated;
    if (!silent) lines.push('  '.repeat(depth) + line(node));
    const named = ['button', 'link', 'heading', 'checkbox', 'searchbox', 'textbox', 'combobox', 'option', 'LabelText', 'Legend', 'DisclosureTriangle'].includes(role) ? name : silent ? above : '';
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, silent ? depth : depth + 1, named);
    }
  };
  for (const node of nodes.slice(0, 1)) walk(node, 0, '');
  // Messages go into two regions by turns: which of them holds this one is nobody's business.
  return `${lines.join('\n')}\n`.replace(/^( *)(status [^\n]*\n)\1\2(\1  StaticText [^\n]*\n)/gm, '$1$2$3$1$2');
}
