package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communique.ui.part.Pieces;

/** A table with a filter above it; on a narrow screen it shows its first columns only. */
abstract class Listing<T> extends Div {

    private static final int NARROW = 700;

    protected final Grid<T> grid = new Grid<>();
    protected final TextField filter = new TextField(say("admin.filter"));
    private final Span count = Pieces.muted("");
    private final List<Grid.Column<T>> wideOnly = new ArrayList<>();

    Listing(String addKey, String labelKey) {
        addClassName("listing");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        grid.setAllRowsVisible(false);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", say(labelKey));
        grid.setEmptyStateText(say("admin.nothing-found"));
        add(Pieces.row("listing-head", filter, Pieces.primary(addKey, this::adding)), count, grid);
        addAttachListener(attached -> followWidth(attached.getUI()));
    }

    /** Has the table read again. */
    final void show() {
        List<T> found = found(filter.getValue().strip().toLowerCase(Locale.ROOT));
        grid.setItems(found);
        count.setText(say("admin.shown", found.size()));
    }

    abstract List<T> found(String words);

    abstract void adding();

    final void onlyWhenWide(Grid.Column<T> column) {
        wideOnly.add(column);
    }

    private void followWidth(UI ui) {
        var follows = ui.getPage().addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detached -> follows.remove());
        ui.getPage().executeJs("return window.innerWidth").then(Integer.class, this::fit);
    }

    private void fit(int width) {
        wideOnly.forEach(column -> column.setVisible(width >= NARROW));
    }
}
