const paths = {
  bulletItem: "M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01",
  numberedItem: "M9 5h8M9 10h8M9 15h8M2.6 4.6 4 3.8v4.4M2.5 12h2.2c.3.9-2.2 2.4-2.2 3.6h2.6",
  restart: "M10 5h7M10 10h7M10 15h7M4.6 6.6V15M2.9 7.7l1.7-1.1",
  link: "M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.6-2.7a3.2 3.2 0 0 0-4.6-4.5L10 5.4M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.6 2.7a3.2 3.2 0 0 0 4.6 4.5l1.1-1.1",
  footnote: "M3 15.5 6.8 5h.9l3.8 10.500M4.4 12h5.700M14.5 4.3 16 3.500v5",
  undo: "M7.5 4.5 3.5 8.500l4 4M3.8 8.500h7.700a4 4 0 0 1 0 8H8",
  redo: "M12.5 4.500l4 4-4 4M16.2 8.500H8.500a4 4 0 0 0 0 8H12",
  find: "M8.8 3.5a5.300 5.300 0 1 1 0 10.600a5.300 5.300 0 0 1 0-10.600M12.700 12.700l4 4",
  replace: "M3.500 7.500h11l-3-3M16.500 12.500h-11l3 3",
  wholeWords: "M3 5.500v9M17 5.500v9M6.500 8v4.500h2.500V8M11.500 8v4.500H14V8",
  numbers: "M9 5h8M9 10h8M9 15h8M4.500 3.500v3M4.500 8.500v3M4.500 13.500v3",
  up: "M5 12.500l5-5 5 5",
  down: "M5 7.500l5 5 5-5",
  close: "M5.500 5.500l9 9M14.500 5.500l-9 9",
};

/** The drawings on the buttons; each button has its name in words as well. */
export function icon(name: keyof typeof paths): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("aria-hidden", "true");
  const path = drawing.appendChild(document.createElementNS(space, "path"));
  path.setAttribute("d", paths[name]);
  return drawing;
}
