// Adds up what the runners reported: vitest's JSON and the XML of surefire and failsafe. The last line is the total.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [editor, ...folders] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

function add(name, passed, failed, skipped) {
  console.log(`  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function ofEditor() {
  if (!existsSync(editor)) {
    add("editor, without a report", 0, 1, 0);
    return;
  }
  const report = JSON.parse(readFileSync(editor, "utf8"));
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  // A file that cannot be loaded fails without a test of its own.
  const failed = Math.max(report.numFailedTests, report.success ? 0 : 1);
  add("editor", report.numPassedTests, failed, skipped);
}

function ofServer(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name)) : [];
  const sum = { tests: 0, bad: 0, skipped: 0 };
  for (const file of files) {
    const suite = /<testsuite\s[^>]*>/.exec(readFileSync(join(folder, file), "utf8"))?.[0] ?? "";
    const count = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    sum.tests += count("tests");
    sum.bad += count("failures") + count("errors");
    sum.skipped += count("skipped");
  }
  const name = folder.includes("failsafe") ? "browser" : "server";
  add(name, sum.tests - sum.bad - sum.skipped, sum.bad, sum.skipped);
}

ofEditor();
folders.forEach(ofServer);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
