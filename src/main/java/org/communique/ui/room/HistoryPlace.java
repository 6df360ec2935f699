package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.communique.drafting.Revision;
import org.communique.record.Entry;
import org.communique.review.CommentId;
import org.communique.rights.Action;
import org.jspecify.annotations.Nullable;

/**
 * What was done, by whom and when, in people's words; and the frozen copies. Those who may read the text while it is
 * written turn from here to its life.
 */
class HistoryPlace extends Refreshable {

    private Visit visit;
    private @Nullable LifePlace life;

    HistoryPlace(Visit visit) {
        this.visit = visit;
        addClassName("history");
        show();
    }

    @Override
    final void refresh(Visit now) {
        visit = now;
        if (life != null && now.may(Action.READ_WORKING_TEXT)) {
            life.refresh(now);
        } else {
            life = null;
            show();
        }
    }

    private void show() {
        removeAll();
        if (visit.may(Action.READ_WORKING_TEXT)) {
            add(row("write-or-read", quiet(life == null ? "history.to-life" : "history.to-acts", this::turn)));
        }
        if (life == null) {
            add(acts(visit), revisions(visit));
        } else {
            add(life);
        }
    }

    private void turn() {
        life = life == null ? new LifePlace(visit) : null;
        show();
    }

    private static Div acts(Visit visit) {
        OrderedList acts = new OrderedList();
        acts.addClassName("acts");
        List<Entry> entries = visit.house().reading().history(visit.voice(), visit.id());
        entries.reversed().forEach(entry -> acts.add(act(visit, entry)));
        return section("history.acts", acts);
    }

    private static ListItem act(Visit visit, Entry entry) {
        Span when =
                muted(visit.house().moments().at(entry.at(), visit.house().me().zone()));
        Span number = muted(say("history.number", entry.number(), entry.hash().substring(0, 8)));
        number.addClassName("trust");
        ListItem act = new ListItem(new Span(visit.house().sentences().of(entry)), row("act-facts", when, number));
        act.addClassName("act");
        return act;
    }

    private static Div revisions(Visit visit) {
        OrderedList list = new OrderedList();
        list.addClassName("acts");
        List<Revision> revisions = visit.house().reading().revisions(visit.voice(), visit.id());
        revisions.reversed().forEach(revision -> list.add(revision(visit, revision)));
        return section("history.revisions", revisions.isEmpty() ? muted(say("history.no-revisions")) : list);
    }

    private static ListItem revision(Visit visit, Revision revision) {
        Span name = new Span(say("history.revision." + revision.occasion().name(), revision.number()));
        Span hash = muted(revision.hash().shortForm());
        hash.addClassName("trust");
        hash.setTitle(revision.hash().hex());
        Span when = muted(
                visit.house().moments().at(revision.madeAt(), visit.house().me().zone()));
        ListItem item = new ListItem(name, row("act-facts", when, hash));
        item.addClassName("act");
        return item;
    }

    @Override
    void heard(Visit now, Set<CommentId> said) {
        refresh(now);
    }
}
