package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.communique.drafting.Revision;
import org.communique.record.Entry;

/** What was done, by whom and when, in people's words; and the frozen copies. */
class HistoryPlace extends Refreshable {

    HistoryPlace(Visit visit) {
        addClassName("history");
        refresh(visit);
    }

    @Override
    final void refresh(Visit visit) {
        removeAll();
        add(acts(visit), revisions(visit));
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
}
