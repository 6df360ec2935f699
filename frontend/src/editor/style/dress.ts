import bars from "./bars.css?inline";
import find from "./find.css?inline";
import paragraph from "./paragraph.css?inline";
import people from "./people.css?inline";
import text from "./text.css?inline";
import theme from "./theme.css?inline";
import tools from "./tools.css?inline";

const dressed = new WeakSet<Node>();

/** Gives a document or shadow root the style of the editor, once. */
export function dress(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot) || dressed.has(root)) return;
  dressed.add(root);
  if (!("adoptedStyleSheets" in root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([theme, text, tools, bars, find, people, paragraph].join("\n"));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
