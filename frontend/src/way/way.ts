import Viewer from "bpmn-js/lib/Viewer";
import sheet from "bpmn-js/dist/assets/diagram-js.css?inline";
import own from "./way.css?inline";

/** What the desk tells of the way of an edition. */
export interface Way {
  /** The model as it runs, BPMN 2.0 XML. */
  model: string;
  /** Ids of the steps where tokens stand now. */
  here: string[];
  /** Ids of the steps that were passed. */
  passed: string[];
  /** What the picture is called for those who do not see it; the same stands beside it in words. */
  name: string;
}

/** The running process of an edition, drawn. Its makers' mark stays uncovered, as their licence asks. */
export class CommuniqueWay extends HTMLElement {
  private viewer: Viewer | undefined;
  private readonly resized = new ResizeObserver(() => this.fit());

  async open(way: Way): Promise<void> {
    this.close();
    const style = document.createElement("style");
    style.textContent = sheet + own;
    const container = document.createElement("div");
    // No picture to assistive technology: the link of its makers stands in it.
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", way.name);
    this.replaceChildren(style, container);
    const renderer = {
      defaultFillColor: "var(--way-fill)",
      defaultStrokeColor: "var(--way-stroke)",
      defaultLabelColor: "var(--way-stroke)",
    };
    const viewer = new Viewer({ container, bpmnRenderer: renderer });
    this.viewer = viewer;
    await viewer.importXML(way.model);
    const canvas = viewer.get<Canvas>("canvas");
    way.passed.filter((id) => !way.here.includes(id)).forEach((id) => canvas.addMarker(id, "way-passed"));
    way.here.forEach((id) => canvas.addMarker(id, "way-here"));
    // The picture is not to be walked through by keyboard: its steps are the list beside it.
    container.querySelectorAll("[tabindex]").forEach((part) => part.removeAttribute("tabindex"));
    this.fit();
    this.resized.observe(this);
  }

  disconnectedCallback(): void {
    this.close();
  }

  /** As large as there is room, never larger than life. */
  private fit(): void {
    if (!this.viewer || this.clientWidth === 0) return;
    const canvas = this.viewer.get<Canvas>("canvas");
    const { inner } = canvas.viewbox();
    const scale = Math.min(1, this.clientWidth / (inner.width + 2 * MARGIN));
    this.style.blockSize = `${Math.ceil((inner.height + 2 * MARGIN) * scale)}px`;
    canvas.resized();
    canvas.viewbox({
      x: inner.x - MARGIN,
      y: inner.y - MARGIN,
      width: inner.width + 2 * MARGIN,
      height: inner.height + 2 * MARGIN,
    });
  }

  private close(): void {
    this.resized.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }
}

/** Around the picture, in its own units. */
const MARGIN = 16;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What we use of the library's canvas. */
interface Canvas {
  addMarker(id: string, name: string): void;
  resized(): void;
  viewbox(box?: Box): Box & { inner: Box };
}
