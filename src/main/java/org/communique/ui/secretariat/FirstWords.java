package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communique.drafting.Overview;
import org.communique.drafting.Templates;
import org.communique.drafting.Templates.Template;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.text.Body;
import org.communique.rights.Refused;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;

/** Where the first words come from: an empty page, a template, an earlier text, or one that is brought along. */
class FirstWords extends Div {

    private enum Source {
        EMPTY_PAGE,
        TEMPLATE,
        LAST_TEXT,
        BROUGHT
    }

    private final RadioButtonGroup<Source> source = new RadioButtonGroup<>();
    private final ComboBox<Template> template = new ComboBox<>(say("words.template"));
    private final ComboBox<Overview> earlier = new ComboBox<>(say("words.earlier"));
    private final Div nothingEarlier = Pieces.empty("words.nothing-earlier");
    private final TextIntake intake = new TextIntake(this::brought);
    private final TextPreview preview = new TextPreview();
    private final Details shown = new Details(say("words.preview"), preview);
    private final Function<Overview, Body> textOf;
    private final Consumer<Imported> onImport;
    private final Consumer<Overview> onEarlier;

    /**
     * @param mine the texts that may be taken up again
     * @param textOf reads one of them
     */
    FirstWords(
            List<Overview> mine,
            Function<Overview, Body> textOf,
            Consumer<Imported> onImport,
            Consumer<Overview> onEarlier) {
        this.textOf = textOf;
        this.onImport = onImport;
        this.onEarlier = onEarlier;
        addClassName("first-words");
        source.setAriaLabel(say("words.from"));
        source.setItems(Source.values());
        source.setRenderer(new ComponentRenderer<Component, Source>(FirstWords::choice));
        source.addClassName("choice-cards");
        source.setValue(Source.EMPTY_PAGE);
        source.addValueChangeListener(change -> show());
        templates();
        earlierTexts(mine);
        add(source, template, earlier, nothingEarlier, intake, shown);
        show();
    }

    private static Component choice(Source source) {
        Span name = new Span(say("words.source." + source.name()));
        name.addClassName("choice-name");
        return Pieces.row("choice-words", name, muted(say("words.means." + source.name())));
    }

    private void templates() {
        template.setItems(Template.values());
        template.setItemLabelGenerator(t -> say("words.template." + t.name()));
        template.setValue(Template.CTO_MEETING);
        template.setWidthFull();
        template.setAllowCustomValue(false);
        template.addValueChangeListener(change -> show());
    }

    private void earlierTexts(List<Overview> mine) {
        earlier.setItems(mine);
        earlier.setItemLabelGenerator(o ->
                o.communique().frame().title() + ", " + o.communique().frame().meetingLine());
        earlier.setWidthFull();
        earlier.setHelperText(say("words.earlier-help"));
        earlier.addValueChangeListener(change -> {
            Optional.ofNullable(change.getValue()).ifPresent(onEarlier);
            show();
        });
        earlier.setEnabled(!mine.isEmpty());
    }

    private void brought() {
        intake.imported().ifPresent(onImport);
        show();
    }

    /** The words as blocks of their own; refused when a source was chosen and nothing from it. */
    Body body() {
        return chosen().orElseThrow(
                        () -> new Refused("words.nothing-" + source.getValue().name()));
    }

    private Optional<Body> chosen() {
        return switch (source.getValue()) {
            case EMPTY_PAGE -> Optional.of(Templates.emptyPage());
            case TEMPLATE ->
                Optional.ofNullable(template.getValue())
                        .map(t -> Templates.read(t).body());
            case LAST_TEXT ->
                Optional.ofNullable(earlier.getValue()).map(textOf).map(Templates::afresh);
            case BROUGHT -> intake.imported().map(Imported::body);
        };
    }

    private void show() {
        Source now = source.getValue();
        template.setVisible(now == Source.TEMPLATE);
        earlier.setVisible(now == Source.LAST_TEXT);
        nothingEarlier.setVisible(now == Source.LAST_TEXT && !earlier.isEnabled());
        intake.setVisible(now == Source.BROUGHT);
        shown.setVisible(false);
        if (now != Source.EMPTY_PAGE) {
            Says.attempt(() -> chosen().ifPresent(this::preview));
        }
    }

    private void preview(Body body) {
        preview.show(body);
        shown.setVisible(true);
    }
}
