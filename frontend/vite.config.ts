import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { labels } from "./src/editor/labels.ts";

const SUBSETS = ["latin", "latin-ext", "greek", "cyrillic"];
const FACES = [
  { family: "Noto Serif", home: "noto-serif", sheets: ["wght.css", "wght-italic.css"] },
  { family: "Noto Sans", home: "noto-sans", sheets: ["wght.css"] },
];

/** Copies the fonts of the whole application, their style sheet and their licences beside the editor. */
function fonts(): Plugin {
  return {
    name: "communique-fonts",
    apply: "build",
    closeBundle() {
      const out = resolve(import.meta.dirname, "dist/fonts");
      mkdirSync(out, { recursive: true });
      const rules = FACES.flatMap(({ family, home, sheets }) => {
        const from = resolve(import.meta.dirname, "node_modules/@fontsource-variable", home);
        cpSync(resolve(from, "LICENSE"), resolve(out, `${home}.OFL.txt`));
        return sheets.flatMap((sheet) =>
          faces(readFileSync(resolve(from, sheet), "utf8"), family, from, out),
        );
      });
      writeFileSync(resolve(out, "fonts.css"), rules.join("\n\n") + "\n");
    },
  };
}

function faces(sheet: string, family: string, from: string, out: string): string[] {
  const rules = sheet.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return rules.flatMap((rule) => {
    const file = /url\(\.\/files\/([\w-]+\.woff2)\)/.exec(rule)?.[1] ?? "";
    const subset = /^noto-(?:serif|sans)-(.+)-wght-/.exec(file)?.[1] ?? "";
    if (!SUBSETS.includes(subset)) return [];
    cpSync(resolve(from, "files", file), resolve(out, file));
    return rule.replace(/font-family:[^;]+;/, `font-family: "${family}";`).replace("./files/", "./");
  });
}

/** Writes the English strings as JSON, so that the message files of other languages can be checked against them. */
function labelFile(): Plugin {
  return {
    name: "communique-labels",
    apply: "build",
    generateBundle() {
      this.emitFile({
        type: "asset",
        fileName: "labels.json",
        source: JSON.stringify(labels, null, 2) + "\n",
      });
    },
  };
}

/** Puts the licences of what is bundled beside the bundle. */
function licences(): Plugin {
  return {
    name: "communique-licences",
    apply: "build",
    generateBundle() {
      const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, "package-lock.json"), "utf8"));
      const bundled = Object.entries<{ dev?: boolean }>(lock.packages).filter(
        ([path, its]) => path && !its.dev,
      );
      const texts = bundled.map(([path]) => {
        const home = resolve(import.meta.dirname, path);
        const file = readdirSync(home).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
        if (!file) throw new Error(`${path} says nowhere under which licence it is`);
        const words = readFileSync(resolve(home, file), "utf8");
        return `${path.replace("node_modules/", "")}\n\n${words.trim()}\n`;
      });
      this.emitFile({ type: "asset", fileName: "LICENSES.txt", source: texts.join("\n\n") });
    },
  };
}

export default defineConfig({
  plugins: [fonts(), labelFile(), licences()],
  build: {
    target: "es2023",
    // Older targets rewrite light-dark() so that it no longer follows the page's colour scheme.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    rolldownOptions: { output: { minify: true } },
    lib: { entry: "src/editor/index.ts", formats: ["es"], fileName: () => "communique-editor.js" },
  },
  test: { environment: "jsdom", setupFiles: "test/setup.ts", include: ["test/**/*.test.ts"] },
});
