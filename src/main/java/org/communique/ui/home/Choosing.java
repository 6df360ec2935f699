package org.communique.ui.home;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.communique.drafting.Overview;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.communique.ui.home.Wanted.Order;
import org.communique.ui.home.Wanted.View;
import org.jspecify.annotations.Nullable;

/** The filters above all communiqués. They stay as they are while the list below them is read again. */
class Choosing extends Div {

    private final TextField words = new TextField(say("home.filter.words"));
    private final Select<Stage> stage = select("home.filter.stage");
    private final Select<String> series = select("home.filter.series");
    private final Select<Integer> year = select("home.filter.year");
    private final Select<Role> role = select("home.filter.role");
    private final Select<Order> order = new Select<>();
    private boolean told;

    /** @param chosen is told what is wanted as soon as somebody chooses it */
    Choosing(Consumer<Wanted> chosen) {
        addClassName("choosing");
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        stage.setItemLabelGenerator(one -> one == null ? say("home.filter.all") : say("stage." + one.name()));
        role.setItemLabelGenerator(one -> one == null ? say("home.filter.all") : say("role." + one.name()));
        series.setItemLabelGenerator(one -> one == null ? say("home.filter.all") : one);
        year.setItemLabelGenerator(one -> one == null ? say("home.filter.all") : String.valueOf(one));
        order.setLabel(say("home.filter.order"));
        order.setItems(Order.values());
        order.setItemLabelGenerator(one -> say("home.order." + one.name()));
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(words, stage, series, year, role, order)) {
            field.addValueChangeListener(change -> {
                if (!told) {
                    chosen.accept(wanted());
                }
            });
        }
        add(words, stage, series, year, role, order);
    }

    private static <T> Select<T> select(String key) {
        Select<T> select = new Select<>();
        select.setLabel(say(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(say("home.filter.all"));
        return select;
    }

    private Wanted wanted() {
        return new Wanted(
                View.ALL,
                stage.getValue(),
                series.getValue(),
                year.getValue(),
                role.getValue(),
                words.getValue(),
                Objects.requireNonNull(order.getValue()));
    }

    /** Shows what is wanted, which the address says, and offers what there is. */
    void show(Wanted wanted, List<Overview> all) {
        told = true;
        offer(stage, all.stream().map(one -> one.edition().stage()), wanted.stage());
        offer(series, all.stream().map(one -> one.communique().meeting().series()), wanted.series());
        offer(year, all.stream().map(Wanted::yearOf), wanted.year());
        offer(role, all.stream().flatMap(one -> one.mine().stream()).map(member -> member.role()), wanted.role());
        words.setValue(wanted.words());
        order.setValue(wanted.order());
        told = false;
    }

    /** What is chosen is offered, too, even where there is none of it any more. */
    private static <T extends Comparable<? super T>> void offer(Select<T> select, Stream<T> there, @Nullable T chosen) {
        List<T> offered = Stream.concat(there, Stream.ofNullable(chosen))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        if (!offered.equals(select.getListDataView().getItems().toList())) {
            select.setItems(offered);
        }
        if (!Objects.equals(select.getValue(), chosen)) {
            select.setValue(chosen);
        }
    }
}
