/** Saves when a writer turns to something else, and asks before unsaved words would be lost. */
export function watchLeaving(element: HTMLElement, unsaved: () => boolean, save: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  element.addEventListener(
    "focusout",
    (event) => {
      if (!element.contains(event.relatedTarget as Node | null)) save();
    },
    { signal },
  );
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save(), {
    signal,
  });
  window.addEventListener("pagehide", save, { signal });
  window.addEventListener(
    "beforeunload",
    (event) => {
      save();
      if (unsaved()) event.preventDefault();
    },
    { signal },
  );
  return () => ended.abort();
}
