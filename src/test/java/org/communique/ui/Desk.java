package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ComponentQuery;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.review.Comment;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Said;
import org.communique.review.Support.Side;
import org.communique.ui.editor.ParagraphElement;
import org.communique.ui.part.Ask;
import org.communique.ui.part.OneFile;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What one person sees at a desk, and does there. */
final class Desk {

    private final Screen screen;

    Desk(Screen screen) {
        this.screen = screen;
    }

    void comesToTheFront() {
        screen.comesToTheFront();
    }

    void isLeft() {
        screen.isLeft();
    }

    private static <T extends Component> ComponentQuery<T> find(Class<T> kind) {
        return new ComponentQuery<>(kind);
    }

    Desk opens(String address) {
        String[] parts = address.split("\\?", 2);
        screen.ui().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
        screen.goesRound();
        return this;
    }

    Desk goesHome() {
        return opens("");
    }

    /** What others did in the meantime reaches this screen. */
    Desk looksUp() {
        screen.goesRound();
        return this;
    }

    Desk presses(String words) {
        return presses(button(words));
    }

    /** The second press is on its way before the first is answered. */
    Desk pressesTwice(String words) {
        Button button = button(words);
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        screen.goesRound();
        return this;
    }

    /** Presses the first button with these words. */
    Desk pressesFirst(String words) {
        return presses(find(Button.class).withText(words).first());
    }

    /** Presses the button that an ear hears by this name. */
    Desk pressesNamed(String name) {
        return presses(find(Button.class).withAriaLabel(name).single());
    }

    /** Presses a button in a cell of a table. */
    Desk pressesIn(Component cell, String words) {
        Button button = cell.getChildren()
                .map(Button.class::cast)
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
        return presses(button);
    }

    private Desk presses(Button button) {
        assertThat(button.isEnabled()).as("%s can be pressed", button.getText()).isTrue();
        button.click();
        screen.goesRound();
        return this;
    }

    Desk turnsTo(String tab) {
        Tabs tabs = find(Tabs.class).all().stream()
                .filter(all ->
                        all.getChildren().anyMatch(one -> ((Tab) one).getLabel().equals(tab)))
                .findFirst()
                .orElseThrow();
        Tab before = tabs.getSelectedTab();
        Tab wanted = (Tab) tabs.getChildren()
                .filter(one -> ((Tab) one).getLabel().equals(tab))
                .findFirst()
                .orElseThrow();
        tabs.setSelectedTab(wanted);
        ComponentUtil.fireEvent(tabs, new Tabs.SelectedChangeEvent(tabs, before, true));
        screen.goesRound();
        return this;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    Desk types(String label, String words) {
        ((HasValue) find(TextFieldBase.class).withLabel(label).single()).setValue(words);
        return this;
    }

    /** Presses the button that comments on a paragraph, as the browser would tell. */
    Desk commentsOn(BlockId paragraph) {
        return wants("communique-reading", ask("comment").put("block", paragraph.value()));
    }

    /** Presses the button that proposes a change to a paragraph, as the browser would tell. */
    Desk proposesFor(BlockId paragraph) {
        return wants("communique-reading", ask("propose").put("block", paragraph.value()));
    }

    /** Presses one of the buttons below something that was said, as the browser would tell; it must be offered there. */
    Desk doesAbout(Said said, String act) {
        assertThat(drawn().isOffered(said.id(), act)).as("%s is offered", act).isTrue();
        return wants("communique-remarks", ask(act).put("id", said.id().value().toString()));
    }

    /** Says with one click how the organization stands to a proposal. */
    Desk standsTo(Comment proposal, Side side) {
        assertThat(drawn().isOffered(proposal.id(), "stand")).isTrue();
        return wants("communique-remarks", ask("stand").put("id", id(proposal)).put("side", side.name()));
    }

    /** Says to an answer whether it satisfies. */
    Desk reactsTo(Comment answered, Reaction reaction) {
        assertThat(drawn().isOffered(answered.id(), "react")).isTrue();
        return wants("communique-remarks", ask("react").put("id", id(answered)).put("reaction", reaction.name()));
    }

    /** Answers something in the bar below it. */
    Desk answers(Comment comment, Outcome outcome, String reason) {
        assertThat(drawn().isOffered(comment.id(), "dispose")).isTrue();
        return sends(ask("dispose")
                .put("id", id(comment))
                .put("outcome", outcome.name())
                .put("reason", reason)
                .put("seen", comment.dispositions().size()));
    }

    /** Opens the merging of a proposal with what stands in the text. */
    Desk merges(Comment proposal) {
        assertThat(drawn().isOffered(proposal.id(), "dispose")).isTrue();
        return sends(ask("merge").put("id", id(proposal)));
    }

    /** Whatever a browser may say of what was said. */
    Desk sends(ObjectNode wanted) {
        return wants("communique-remarks", wanted);
    }

    static ObjectNode ask(String act) {
        return JsonNodeFactory.instance.objectNode().put("act", act);
    }

    private static String id(Comment comment) {
        return comment.id().value().toString();
    }

    private Desk wants(String element, ObjectNode wanted) {
        Element drawn = everything()
                .filter(one -> one.getTag().equals(element))
                .findFirst()
                .orElseThrow();
        JsonNode data = JsonNodeFactory.instance.objectNode().set("event.detail", wanted);
        drawn.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(drawn, "communique-act", data));
        screen.goesRound();
        return this;
    }

    /** The text that is read and what was said about it, as the browser has them. */
    Drawn drawn() {
        screen.goesRound();
        return screen.drawn();
    }

    /** Selects words in the text and presses the button that comes with them, as the browser would tell. */
    Desk selects(BlockId paragraph, int from, int to, String quote) {
        return wants(
                "communique-reading",
                ask("passage")
                        .put("block", paragraph.value())
                        .put("from", from)
                        .put("to", to)
                        .put("quote", quote));
    }

    /** Words the paragraph otherwise that is open for it, as the browser would tell. */
    Desk words(Block paragraph) {
        find(ParagraphElement.class).single().takes(Body.of(paragraph).canonical());
        screen.goesRound();
        return this;
    }

    /** Types into the field of this class, which has no label to be seen. */
    Desk typesInto(String className, String words) {
        find(TextField.class).withClassName(className).single().setValue(words);
        screen.goesRound();
        return this;
    }

    /** Brings a file, as the browser would send it. */
    Desk brings(byte[] file) {
        find(OneFile.class).single().takes(file);
        screen.goesRound();
        return this;
    }

    String typedInto(String className) {
        return find(TextField.class).withClassName(className).single().getValue();
    }

    /** Chooses from a list with this label. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    Desk selects(String label, Object value) {
        ((HasValue) find(Select.class).withLabel(label).single()).setValue(value);
        screen.goesRound();
        return this;
    }

    String selected(String label) {
        return String.valueOf(
                ((HasValue<?, ?>) find(Select.class).withLabel(label).single()).getValue());
    }

    /** Where this desk is, as the browser has it in its address. */
    String address() {
        return screen.ui().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** Where the links on this desk lead to. */
    List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    String typed(String label) {
        return String.valueOf(
                ((HasValue<?, ?>) find(TextFieldBase.class).withLabel(label).single()).getValue());
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    Desk chooses(Object value) {
        ((HasValue) find(RadioButtonGroup.class).single()).setValue(value);
        return this;
    }

    /** Chooses one of the choices of this name. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    Desk choosesIn(String label, Object value) {
        ((HasValue) find(RadioButtonGroup.class).withLabel(label).single()).setValue(value);
        screen.goesRound();
        return this;
    }

    /** Whom the open dialog offers to tell of a comment. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    List<String> offeredToBeTold() {
        MultiSelectComboBox list = find(MultiSelectComboBox.class).last();
        return list.getListDataView()
                .getItems()
                .map(person -> list.getItemLabelGenerator().apply(person))
                .toList();
    }

    /** The words on the button that confirms what the open dialog asks. */
    String confirming() {
        return ((Ask) find(Dialog.class).last()).confirming().getText();
    }

    /** Chooses the card whose choice has this name. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    Desk choosesNamed(String name) {
        RadioButtonGroup cards = find(RadioButtonGroup.class).single();
        cards.setValue(cards.getListDataView()
                .getItems()
                .filter(choice -> choice.toString().equals(name))
                .findFirst()
                .orElseThrow());
        return this;
    }

    /** Whether what the open dialog asks can be confirmed as it stands. */
    boolean canConfirm() {
        return ((Ask) find(Dialog.class).last()).confirming().isEnabled();
    }

    /** Presses the button that confirms what the open dialog asks, whatever consequence its words say. */
    Desk confirms() {
        return presses(((Ask) find(Dialog.class).last()).confirming());
    }

    /** What stands in red at a field; empty when nothing is wrong with it. */
    String saysAt(String label) {
        HasValidation field = (HasValidation) find(Component.class).all().stream()
                .filter(one -> one instanceof HasLabel labelled && label.equals(labelled.getLabel()))
                .filter(HasValidation.class::isInstance)
                .findFirst()
                .orElseThrow();
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    /** Presses Escape in the dialog that is open. */
    Desk escapes() {
        Dialog dialog = find(Dialog.class).last();
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
        screen.goesRound();
        return this;
    }

    /** Whether there is such a button that can be pressed. */
    boolean isOffered(String words) {
        return everything()
                .flatMap(Desk::button)
                .anyMatch(button -> button.getText().equals(words) && button.isEnabled());
    }

    Desk slidesTo(int value) {
        find(IntegerSlider.class).single().setValue(value);
        screen.goesRound();
        return this;
    }

    int isAtOnSlider() {
        return find(IntegerSlider.class).single().getValue();
    }

    /** Chooses the n-th of a list, counted from 0. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    Desk choosesInList(String name, int n) {
        ComboBox list = find(ComboBox.class).withAriaLabel(name).single();
        list.setValue(list.getListDataView().getItem(n));
        screen.goesRound();
        return this;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    String chosenInList(String name) {
        ComboBox list = find(ComboBox.class).withAriaLabel(name).single();
        return (String) list.getItemLabelGenerator().apply(list.getValue());
    }

    /** What counts the seconds on this desk is told that one is over. */
    Desk aSecondPasses() {
        Element pace = everything()
                .filter(element -> element.getClassList().contains("pace"))
                .findFirst()
                .orElseThrow();
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        pace.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(pace, "beat", nothing));
        screen.goesRound();
        return this;
    }

    <T extends Component> T the(Class<T> kind, String label) {
        return find(kind).withLabel(label).single();
    }

    Button button(String words) {
        return everything()
                .flatMap(Desk::button)
                .filter(button -> button.getText().equals(words))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no button " + words));
    }

    /** The words on the buttons within components of this class; a primary one stands in brackets. */
    String buttonsIn(String className) {
        return find(Div.class).withClassName(className).all().stream()
                .map(div -> captions(div.getElement()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Also in the foot of a dialog, where a query does not look. */
    private static Stream<Button> button(Element element) {
        return element.getComponent().stream().filter(Button.class::isInstance).map(Button.class::cast);
    }

    /** The desk with what stands around it, then the dialogs and messages above it. */
    private Stream<Element> everything() {
        HasElement desk =
                screen.ui().getInternals().getActiveRouterTargetsChain().getLast();
        return Stream.concat(visible(desk.getElement()), visible(screen.ui().getElement()));
    }

    private static String captions(Element within) {
        return visible(within)
                .flatMap(Desk::button)
                .map(button ->
                        button.getThemeNames().contains("primary") ? "[" + button.getText() + "]" : button.getText())
                .collect(Collectors.joining(", "));
    }

    /** The heading of the page. */
    String title() {
        return find(H1.class).first().getText();
    }

    /** Everything that can be read in the view, without menus and dialogs. */
    String words() {
        return wordsOf(((HasElement)
                        screen.ui().getInternals().getActiveRouterTargetsChain().getFirst())
                .getElement());
    }

    /** Everything that can be read within the first component of this class. */
    String words(String className) {
        return wordsOf(find(Div.class).withClassName(className).first().getElement());
    }

    /** The first component of this class: another one after the desk was laid out anew. */
    Component piece(String className) {
        return find(Div.class).withClassName(className).first();
    }

    boolean has(String className) {
        return find(Div.class).withClassName(className).exists();
    }

    /** Everything that can be read in the dialog that is open. */
    String dialog() {
        Dialog dialog = find(Dialog.class).last();
        return dialog.getHeaderTitle() + " " + wordsOf(dialog.getElement());
    }

    boolean hasADialogOpen() {
        return find(Dialog.class).exists();
    }

    /** What the program said last. */
    String told() {
        List<Notification> all = find(Notification.class).all();
        assertThat(all).as("notifications").isNotEmpty();
        Notification last = all.getLast();
        String text = last.getElement().getProperty("text", "");
        return (text + " " + wordsOf(last.getElement())).strip();
    }

    /** Every message that stands on the screen. */
    List<String> everythingTold() {
        return find(Notification.class).all().stream()
                .filter(Notification::isOpened)
                .map(one -> (one.getElement().getProperty("text", "") + " " + wordsOf(one.getElement())).strip())
                .toList();
    }

    /** What the program said since this desk was opened. */
    boolean wasToldNothing() {
        return !find(Notification.class).exists();
    }

    <T> GridTester<Grid<T>, T> table() {
        @SuppressWarnings("unchecked")
        Grid<T> grid = find(Grid.class).first();
        return new GridTester<>(grid);
    }

    /** Everything on this screen that a browser would read as HTML. */
    List<String> markup() {
        return Stream.concat(
                        drawn().markup().stream(), everything().map(element -> element.getProperty("innerHTML", "")))
                .filter(html -> !html.isEmpty())
                .toList();
    }

    private static Stream<Element> visible(Element element) {
        if (element.isTextNode() || !element.isVisible()) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(Desk::visible));
    }

    private String wordsOf(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        if (!element.isVisible()) {
            return "";
        }
        if (element.getTag().equals("communique-reading")) {
            return screen.drawn().text();
        }
        if (element.getTag().equals("communique-remarks")) {
            return screen.drawn().words();
        }
        String html = element.getProperty("innerHTML", "");
        String own = html.isEmpty() ? "" : Jsoup.parseBodyFragment(html).text();
        return Stream.concat(Stream.of(own), element.getChildren().map(this::wordsOf))
                .filter(words -> !words.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
