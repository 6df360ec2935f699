package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.communique.drafting.redline.Redline;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.publication.html.HtmlRedline;
import org.communique.publication.html.RedlineWords;
import org.communique.publication.html.TextWords;
import org.communique.publication.html.View;
import org.communique.review.Proposal;
import org.communique.review.Proposal.Operation;
import org.jspecify.annotations.Nullable;

/** What somebody proposes, as it is read in place: with what goes struck and what comes underlined, and both said. */
class ProposedWords extends Div {

    /** The number by which a paragraph is linked to belongs to the text alone; words cannot hold such a sign. */
    private static final Pattern ANCHOR = Pattern.compile("(<[a-z0-9]+) id=\"[a-z0-9-]+\"");

    /** So much of what is proposed, in characters, is kept as it is shown: everybody in the room reads the same. */
    private static final int MOST_KEPT = 8_000_000;

    private static final Cache<Shown, String> KEPT = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Shown shown, String html) -> html.length())
            .build();

    /** All that it depends on; a proposal never changes. */
    private record Shown(TextWords words, RedlineWords said, Proposal proposal) {

        String html() {
            return ProposedWords.html(words, said, proposal.operation(), proposal.base(), proposal.wording());
        }
    }

    private final String whose;

    /** @param whose who proposes it, as it is said to those who do not see the marks */
    ProposedWords(String whose) {
        this.whose = whose;
        addClassName("proposed-words");
    }

    ProposedWords(String whose, Proposal proposal) {
        this(whose, proposal.operation(), proposal.base(), proposal.wording());
    }

    ProposedWords(String whose, Operation operation, Block base, @Nullable Block wording) {
        this(whose);
        show(operation, base, wording);
    }

    /** Shows what would become of a paragraph. */
    final void show(Operation operation, Block base, @Nullable Block wording) {
        removeAll();
        add(new Html(html(Lines.textWords(), said(whose), operation, base, wording)));
    }

    /** The same as HTML. */
    static String html(String whose, Proposal proposal) {
        return KEPT.get(new Shown(Lines.textWords(), said(whose), proposal), Shown::html);
    }

    private static String html(
            TextWords words, RedlineWords said, Operation operation, Block base, @Nullable Block wording) {
        Block nothing = base.with(List.of());
        return switch (operation) {
            case REPLACE ->
                between(words, said, base, Objects.requireNonNull(wording).under(base.id()));
            case DELETE -> between(words, said, base, nothing);
            case INSERT_AFTER ->
                between(words, said, Objects.requireNonNull(wording).with(List.of()), Objects.requireNonNull(wording));
        };
    }

    /** What was changed in a paragraph since, by whomever. */
    static ProposedWords since(Block before, Block now) {
        ProposedWords changed = new ProposedWords("");
        changed.add(new Html(between(Lines.textWords(), Lines.redlineWords(), before, now)));
        return changed;
    }

    private static RedlineWords said(String whose) {
        return new RedlineWords(
                say("proposed.inserted", whose),
                say("proposed.deleted", whose),
                say("redline.moved-away"),
                say("redline.moved-here"),
                say("proposed.restyled", whose));
    }

    private static String between(TextWords words, RedlineWords said, Block before, Block after) {
        Redline redline = Redline.between(Body.of(before), Body.of(after));
        String html = String.join(
                "", new HtmlRedline(words, said).blocks(redline, View.MARKUP).blocks());
        return "<div class=\"line-words\">" + ANCHOR.matcher(html).replaceAll("$1") + "</div>";
    }
}
