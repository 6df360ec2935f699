package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import org.communique.drafting.text.Body;
import org.communique.publication.html.HtmlText;
import org.communique.publication.html.TextWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A text as it will look, in a frame that scrolls and that the keyboard reaches. */
class TextPreview extends Div {

    TextPreview() {
        addClassName("text-preview");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", say("preview.label"));
    }

    void show(Body body) {
        TextWords words = new TextWords(say("text.notes"), say("text.back"), say("text.participants"));
        String html = new HtmlText(words).blocks(body).joined();
        removeAll();
        add(new Html("<div class=\"text\">" + withoutAnchors(html) + "</div>"));
    }

    /** A page may show the same text twice, but must not have the same ids twice. */
    private static String withoutAnchors(String html) {
        Element fragment = Jsoup.parseBodyFragment(html).body();
        fragment.select("[id]").removeAttr("id");
        fragment.select("a[href^=#]").removeAttr("href");
        return fragment.html();
    }
}
