package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.communique.rights.Stage;

/** Where the edition is on its way: "you are here", said in words as well. */
class StageRibbon extends OrderedList {

    private static final List<List<Stage>> STATIONS = List.of(
            List.of(Stage.DRAFTING),
            List.of(Stage.IN_REVIEW),
            List.of(Stage.CONSOLIDATION),
            List.of(Stage.AWAITING_APPROVAL, Stage.APPROVED),
            List.of(Stage.PUBLISHED, Stage.SUPERSEDED, Stage.WITHDRAWN));

    StageRibbon(Stage now, int round) {
        addClassName("ribbon");
        getElement().setAttribute("aria-label", say("ribbon.name"));
        if (now == Stage.ABANDONED) {
            add(station(say("stage.ABANDONED"), "here", true));
            return;
        }
        int here = index(now);
        for (int i = 0; i < STATIONS.size(); i++) {
            Stage shown = i == here ? now : STATIONS.get(i).getFirst();
            String name = say("stage." + shown.name());
            String words = shown == Stage.IN_REVIEW && i == here ? say("ribbon.round", name, round) : name;
            add(station(words, i < here ? "past" : i == here ? "here" : "ahead", i == here));
        }
    }

    private static int index(Stage now) {
        for (int i = 0; i < STATIONS.size(); i++) {
            if (STATIONS.get(i).contains(now)) {
                return i;
            }
        }
        return 0;
    }

    private static ListItem station(String words, String kind, boolean here) {
        ListItem station = new ListItem(new Span(words));
        station.addClassNames("station", "station-" + kind);
        if (here) {
            station.getElement().setAttribute("aria-current", "step");
            Span you = new Span(say("ribbon.you-are-here"));
            you.addClassName("visually-hidden");
            station.add(you);
        }
        return station;
    }
}
