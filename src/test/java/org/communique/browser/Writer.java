package org.communique.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody of the secretariat in front of the editor of a text. */
final class Writer {

    /** The text as it is shown, without the names at the cursors of others. */
    private static final String TEXT = """
            [...document.querySelectorAll('communique-editor .ce-paper [contenteditable=true] > *')].map(block => {
              const copy = block.cloneNode(true);
              copy.querySelectorAll('.ce-caret').forEach(caret => caret.remove());
              return copy.textContent;
            }).join('\\n')""";

    private final Visitor visitor;
    private final Page page;
    private final CDPSession keyboard;

    Writer(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.page();
        // A browser asks before it leaves unsaved words.
        page.onDialog(Dialog::accept);
        keyboard = page.context().newCDPSession(page);
    }

    Writer opens(String slug) {
        visitor.opens("/desk/communiques/" + slug);
        page.locator(".ce-status[data-state=saved]").waitFor();
        return this;
    }

    /** Puts the cursor at the end of a paragraph, the first is 0. */
    Writer goesTo(int paragraph) {
        return places(paragraph, false);
    }

    Writer goesToTheStartOf(int paragraph) {
        return places(paragraph, true);
    }

    private Writer places(int paragraph, boolean start) {
        Locator place = page.locator("communique-editor .ce-paper p").nth(paragraph);
        place.click();
        place.evaluate("(p, start) => getSelection().collapse(p, start ? 0 : p.childNodes.length)", start);
        return this;
    }

    Writer types(String words) {
        page.keyboard().type(words);
        return this;
    }

    Writer presses(String keys) {
        page.keyboard().press(keys);
        return this;
    }

    /** Shows what an input method has so far of a word. */
    void composes(String soFar) {
        JsonObject word = new JsonObject();
        word.addProperty("text", soFar);
        word.addProperty("selectionStart", soFar.length());
        word.addProperty("selectionEnd", soFar.length());
        keyboard.send("Input.imeSetComposition", word);
    }

    /** The input method is done with its word. */
    void hasComposed(String word) {
        JsonObject done = new JsonObject();
        done.addProperty("text", word);
        keyboard.send("Input.insertText", done);
    }

    Writer has(String words) {
        page.waitForFunction("words => (" + TEXT + ").includes(words)", words);
        return this;
    }

    Writer hasNot(String words) {
        page.waitForFunction("words => !(" + TEXT + ").includes(words)", words);
        return this;
    }

    Writer saved() {
        return says("All changes saved");
    }

    Writer says(String status) {
        page.locator(".ce-status")
                .filter(new Locator.FilterOptions().setHasText(status))
                .waitFor();
        return this;
    }

    /** By the editor, or by the desk, which leads to the door as soon as it hears of it. */
    void isToldToSignIn() {
        page.locator(".ce-status-alert")
                .getByText("You are signed out")
                .or(page.getByText("Sign in as"))
                .first()
                .waitFor();
    }

    void losesTheNetwork() {
        page.context().setOffline(true);
    }

    void findsTheNetwork() {
        page.context().setOffline(false);
    }

    String text() {
        return (String) page.evaluate(TEXT);
    }
}
