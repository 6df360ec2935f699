package org.communique.drafting.importing;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows the English names of countries, long and short (ISO 3166-1 as Java names them, and what people write). */
final class Countries {

    private static final Set<String> KNOWN = known();

    private final @Nullable String host;

    /** @param host a country that counts as known too: the one where the meeting took place */
    Countries(@Nullable String host) {
        this.host = host == null ? null : plain(host);
    }

    boolean know(String name) {
        var plain = plain(name);
        return !plain.isEmpty() && (KNOWN.contains(plain) || plain.equals(host));
    }

    private static Set<String> known() {
        var names = new HashSet<String>();
        for (var code : Locale.getISOCountries()) {
            var name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            names.add(plain(name));
            Stream.of(name.split("[()]")).map(Countries::plain).forEach(names::add);
        }
        customary().map(Countries::plain).forEach(names::add);
        names.remove("");
        return Set.copyOf(names);
    }

    private static Stream<String> customary() {
        return Stream.of("""
                Bolivia (Plurinational State of); Bosnia and Herzegovina; Brunei Darussalam; Burma; Cabo Verde; Congo
                Côte d'Ivoire; Ivory Coast; Czech Republic; Czech Rep.; D.R. Congo; DR Congo; Dem. Rep. of the Congo
                Democratic Republic of the Congo; Republic of the Congo; East Timor; England; Great Britain; Holy See
                Hong Kong; Hong Kong SAR; Hong Kong, China; Iran (Islamic Republic of); Islamic Republic of Iran
                Korea; Korea (Rep. of); Korea (Republic of); Rep. of Korea; Republic of Korea; DPRK; Kyrgyz Republic
                Democratic People's Republic of Korea; Lao P.D.R.; Lao PDR; Lao People's Democratic Republic; Macao
                Macau; Macedonia; Micronesia (Federated States of); Moldova (Republic of); Republic of Moldova
                Palestine; State of Palestine; People's Republic of China; P.R. China; PR China; P.R.C.; Russia
                Russian Federation; Northern Ireland; Scotland; Wales; Slovak Republic; Swaziland; Syria
                Syrian Arab Republic; São Tomé and Príncipe; Taiwan; Taiwan, China; Chinese Taipei; Tanzania
                Tanzania (United Republic of); United Republic of Tanzania; The former Yugoslav Republic of Macedonia
                Turkey; Türkiye; U.A.E.; Emirates; U.K.; United Kingdom of Great Britain and Northern Ireland; U.S.
                U.S.A.; United States; United States of America; Venezuela (Bolivarian Republic of); Viet Nam; Vietnam
                """.split("[;\n]"));
    }

    /** Small letters only, so that accents, points and articles make no difference. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("&", " and ")
                .replaceAll("(?i)^\\s*the\\s+", "")
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
