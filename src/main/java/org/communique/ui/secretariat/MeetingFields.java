package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.communique.drafting.Meeting;
import org.communique.drafting.importing.Imported;
import org.communique.ui.part.Fields;
import org.jspecify.annotations.Nullable;

/** What there is to know of the meeting; the zone is guessed from the place until somebody chooses it. */
class MeetingFields extends Div {

    // One form is one meeting, however often it is sent.
    private final UUID id = UUID.randomUUID();
    private final TextField series = Fields.needed("meeting.series", 200);
    private final IntegerField ordinal = Fields.checked(new IntegerField(say("meeting.ordinal")), number -> {});
    private final DatePicker from = Fields.day("meeting.from");
    private final DatePicker to = Fields.day("meeting.to");
    private final TextField city = Fields.needed("meeting.city", 80);
    private final TextField country = Fields.needed("meeting.country", 80);
    private final ComboBox<ZoneId> zone = new ComboBox<>(say("meeting.zone"));
    private final TextField host = Fields.text("meeting.host", 200);
    private final TextField inConjunction = Fields.text("meeting.in-conjunction", 200);
    private final Filling filling = new Filling();
    private boolean zoneChosen;

    MeetingFields(ZoneId reader, Runnable changed) {
        addClassName("fields");
        series.setHelperText(say("meeting.series-help"));
        ordinal.setMin(1);
        ordinal.setMax(9_999);
        ordinal.setStepButtonsVisible(true);
        ordinal.setWidthFull();
        ordinal.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(say("meeting.ordinal-range"))
                .setMaxErrorMessage(say("meeting.ordinal-range"))
                .setBadInputErrorMessage(say("meeting.ordinal-range")));
        to.setI18n(to.getI18n().setMinErrorMessage(say("meeting.ends-before-it-starts")));
        zones(reader);
        from.addValueChangeListener(change -> followFrom());
        List.of(city, country).forEach(field -> field.addValueChangeListener(change -> guessZone()));
        List.<HasValue<?, ?>>of(series, ordinal, from, to, city, country)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
        add(series, ordinal, from, to, city, country, zone, host, inConjunction);
    }

    private void zones(ZoneId reader) {
        List<ZoneId> all = PlaceZones.all();
        zone.setItems(all);
        zone.setItemLabelGenerator(PlaceZones::label);
        zone.setValue(all.contains(reader) ? reader : ZoneId.of("UTC"));
        zone.setHelperText(say("meeting.zone-help"));
        Fields.needed(zone).setWidthFull();
        zone.addValueChangeListener(change -> zoneChosen |= change.isFromClient());
    }

    private void guessZone() {
        if (!zoneChosen) {
            PlaceZones.guess(city.getValue(), country.getValue()).ifPresent(zone::setValue);
        }
    }

    private void followFrom() {
        to.setMin(from.getValue());
        if (from.getValue() != null && (to.getValue() == null || to.getValue().isBefore(from.getValue()))) {
            filling.suggest(to, from.getValue());
        }
        if (!to.isEmpty()) {
            Fields.isGood(to);
        }
    }

    void bring(Imported text) {
        bring(text.title(), null, text);
    }

    /** The next meeting of the series of an earlier one. */
    void follow(Meeting earlier) {
        Integer next = earlier.ordinal() == null ? null : Integer.valueOf(earlier.ordinal() + 1);
        bring(earlier.series(), next, null);
    }

    private void bring(String itsSeries, @Nullable Integer itsOrdinal, @Nullable Imported text) {
        filling.bring(series, itsSeries);
        filling.bring(ordinal, itsOrdinal);
        filling.bring(from, text == null ? null : text.from());
        filling.bring(to, text == null ? null : text.to());
        filling.bring(city, text == null ? null : text.city());
        filling.bring(country, text == null ? null : text.country());
    }

    String title() {
        return MeetingWording.title(series.getValue(), ordinal.getValue());
    }

    String line() {
        return MeetingWording.line(from.getValue(), to.getValue(), city.getValue(), country.getValue());
    }

    List<Component> all() {
        return List.of(series, ordinal, from, to, city, country, zone, host, inConjunction);
    }

    /** Only when all fields are good. */
    Meeting meeting() {
        return new Meeting(
                id,
                series.getValue(),
                ordinal.getValue(),
                from.getValue(),
                to.getValue(),
                city.getValue(),
                country.getValue(),
                host.getValue(),
                inConjunction.getValue(),
                zone.getValue());
    }
}
