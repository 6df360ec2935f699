package org.communique.ui.secretariat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Guesses the time zone of a place from its city, or from its country where nearly all of it has one zone. */
final class PlaceZones {

    private static final String REGIONS = "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

    private static final Map<String, ZoneId> OF_COUNTRIES = ofCountries();

    private PlaceZones() {}

    /** The zones that people choose from, by region and city. */
    static List<ZoneId> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches(REGIONS) || id.equals("UTC"))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    /** "Europe / Paris". */
    static String label(ZoneId zone) {
        return zone.getId().replace("/", " / ").replace('_', ' ');
    }

    static Optional<ZoneId> guess(String city, String country) {
        Optional<ZoneId> ofCountry = Optional.ofNullable(OF_COUNTRIES.get(plain(country)));
        return ofCountry.isPresent() ? ofCountry : ofCity(plain(city));
    }

    private static Optional<ZoneId> ofCity(String city) {
        return all().stream()
                .filter(zone -> !city.isEmpty())
                .filter(zone -> plain(zone.getId().substring(zone.getId().lastIndexOf('/') + 1))
                        .equals(city))
                .findFirst();
    }

    private static Map<String, ZoneId> ofCountries() {
        Map<String, ZoneId> zones = new HashMap<>();
        listed().forEach((code, zone) -> {
            String name = Locale.of("", code.toString()).getDisplayCountry(Locale.ENGLISH);
            zones.put(plain(name), ZoneId.of(zone.toString()));
        });
        return Map.copyOf(zones);
    }

    private static Properties listed() {
        Properties listed = new Properties();
        try (var file = PlaceZones.class.getResourceAsStream("/places/zones-of-countries.properties")) {
            if (file != null) {
                listed.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return listed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("(?i)^\\s*the\\s+", "")
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
