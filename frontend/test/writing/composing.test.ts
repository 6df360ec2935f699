import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { presence, showPeople } from "../../src/editor/people/presence";
import { Words } from "../../src/editor/words";
import { isRaw } from "../../src/editor/writing/composed";
import { writingPlugins } from "../../src/editor/writing/textView";
import { block, doc, seeded } from "../helpers";

const start = doc(block(1, "paragraph", "CTOs met."), block(2, "paragraph", "They agreed."));
let view: EditorView;
let node: Text;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Composes letters at the end of the first block, as an input method does it. */
async function compose(words: string) {
  node.data = `CTOs met.${words}`;
  document.getSelection()!.collapse(node, node.data.length);
  await pause(5);
}

beforeEach(async () => {
  const plugins = [...writingPlugins(seeded(1), new Words()), presence()];
  view = new EditorView(document.body, { state: EditorState.create({ doc: start, plugins }) });
  view.focus();
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 10)));
  node = view.dom.querySelector("p")!.firstChild as Text;
  document.getSelection()!.collapse(node, 9);
  view.dom.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  await compose("に");
});
afterEach(() => view.destroy());

const untouched = () => view.composing && node.isConnected && node.data === "CTOs met.にほ";

describe("composing", () => {
  it("is in the text as it goes", () => {
    expect(view.composing).toBe(true);
    expect(view.state.doc.child(0).textContent).toBe("CTOs met.に");
  });

  it("goes on when somebody writes in another block", async () => {
    view.dispatch(view.state.tr.insertText("Gladly: ", 13));
    await compose("にほ");
    expect(untouched()).toBe(true);
    expect(view.state.doc.textContent).toBe("CTOs met.にほGladly: They agreed.");
  });

  it("goes on when a block is put before it", async () => {
    view.dispatch(view.state.tr.insert(0, block(3, "paragraph", "Opening")));
    await compose("にほ");
    expect(untouched()).toBe(true);
    expect(view.state.doc.textContent).toBe("OpeningCTOs met.にほThey agreed.");
  });

  it("goes on when somebody's cursor comes into the same line", async () => {
    view.dispatch(
      showPeople(view.state.tr, [{ client: "a", person: "Ada", name: "Ada", colour: 1, anchor: 3, head: 3 }]),
    );
    await compose("にほ");
    expect(untouched()).toBe(true);
    expect(view.state.doc.child(0).textContent).toBe("CTOs met.にほ");
  });

  it("goes on when somebody writes at the start of the same line", async () => {
    view.dispatch(view.state.tr.insertText("The ", 1));
    await compose("にほ");
    expect(untouched()).toBe(true);
    expect(view.state.doc.child(0).textContent).toBe("The CTOs met.にほ");
  });

  it("leaves nothing that cannot be stored when it ends, and is raw until then", async () => {
    await compose("に\u0007ほ\u202e");
    expect(view.state.doc.child(0).textContent).toBe("CTOs met.に\u0007ほ\u202e");
    view.dom.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    await pause(10);
    expect(isRaw(view.state)).toBe(true);
    await pause(100);
    expect(isRaw(view.state)).toBe(false);
    expect(view.state.doc.child(0).textContent).toBe("CTOs met.にほ");
  });
});
