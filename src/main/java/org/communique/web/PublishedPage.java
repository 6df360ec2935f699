package org.communique.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Numbered;
import org.communique.drafting.text.Participant;
import org.communique.publication.Publication;

/** A published edition as the pages show it. */
public record PublishedPage(Publication publication, String baseAddress) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps", "dv", "yi");

    public String title() {
        return publication.text().title();
    }

    public String meetingLine() {
        return publication.text().meetingLine();
    }

    public String language() {
        return publication.text().language();
    }

    public String direction() {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language()).getLanguage()) ? "rtl" : "ltr";
    }

    public String html() {
        return publication.html();
    }

    /** As a list is printed: "Name, Country; Name; …". */
    public String participants() {
        return publication.text().participants().stream()
                .map(Participant::printed)
                .collect(Collectors.joining("; "));
    }

    public String number() {
        return publication.number();
    }

    public int edition() {
        return publication.edition();
    }

    /** The day of publication, in UTC. */
    public String publishedOn() {
        return day(publication.publishedAt());
    }

    static String day(Instant instant) {
        return day(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    public String publishedAt() {
        return publication.publishedAt().toString();
    }

    public String place() {
        return publication.city() + ", " + publication.country();
    }

    public String days() {
        boolean one = publication.startsOn().equals(publication.endsOn());
        return one ? day(publication.startsOn()) : day(publication.startsOn()) + " – " + day(publication.endsOn());
    }

    public String hash() {
        return publication.hash().hex();
    }

    public String shortHash() {
        return publication.hash().shortForm();
    }

    public String path() {
        return "/communiques/" + publication.slug();
    }

    /** Where this very edition stays for good. */
    public String address() {
        return baseAddress + path() + "/" + edition();
    }

    /** What it is, for the reader's cache. */
    String mark() {
        return address() + number() + hash();
    }

    /** The sections, each with the address of its first paragraph, which is permanent. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (Numbered block : publication.text().body().numbered()) {
            if (block.block() instanceof Heading heading && heading.level() <= 2) {
                waiting.add(heading.plain());
            } else if (block.paragraph() != null) {
                waiting.forEach(title -> sections.add(new Section(title, "#p" + block.paragraph())));
                waiting.clear();
            }
        }
        return sections;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** An entry of the outline. */
    public record Section(String title, String target) {}
}
