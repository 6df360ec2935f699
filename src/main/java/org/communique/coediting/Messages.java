package org.communique.coediting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the authority says to editors, and to its engine. Each message is written once, however many get it. */
final class Messages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int STEPS_OF_A_PORTION = 20;

    private Messages() {}

    static String text(Snapshot snapshot, int season, Instant at) {
        return "{\"t\":\"text\",\"version\":" + snapshot.version() + ",\"season\":" + season + ",\"at\":"
                + at.toEpochMilli() + ",\"doc\":" + snapshot.doc() + "}";
    }

    static String resumed(int version) {
        return "{\"t\":\"resumed\",\"version\":" + version + "}";
    }

    /** Steps as they follow each other; neighbours of one batch make a run. */
    static String steps(List<Step> steps) {
        StringBuilder message = new StringBuilder(64 + steps.size() * 128);
        message.append("{\"t\":\"steps\",\"version\":").append(steps.getFirst().version() - 1);
        message.append(",\"at\":").append(steps.getLast().at().toEpochMilli()).append(",\"runs\":[");
        int from = 0;
        while (from < steps.size()) {
            int to = from + 1;
            while (to < steps.size() && together(steps.get(from), steps.get(to))) {
                to++;
            }
            run(message, steps.get(from), to - from, from > 0);
            from = to;
        }
        message.append("],\"steps\":[");
        for (int i = 0; i < steps.size(); i++) {
            message.append(i > 0 ? "," : "").append(steps.get(i).json());
        }
        return message.append("]}").toString();
    }

    private static boolean together(Step one, Step other) {
        return one.client().equals(other.client()) && one.batch().equals(other.batch());
    }

    /** Clients and batches are letters and digits only, so they need no escaping. */
    private static void run(StringBuilder message, Step first, int steps, boolean further) {
        message.append(further ? ",[\"" : "[\"")
                .append(first.client())
                .append("\",\"")
                .append(first.batch())
                .append("\",")
                .append(steps)
                .append(']');
    }

    static String ack(String batch, int version, Instant at) {
        return "{\"t\":\"ack\",\"batch\":\"" + batch + "\",\"version\":" + version + ",\"at\":" + at.toEpochMilli()
                + "}";
    }

    static String nack(String batch, String code) {
        return "{\"t\":\"nack\",\"batch\":\"" + batch + "\",\"code\":\"" + code + "\"}";
    }

    static String people(Map<String, Seat> seats) {
        ObjectNode message = JSON.createObjectNode().put("t", "people");
        ArrayNode people = message.putArray("people");
        seats.forEach((client, seat) -> people.addObject()
                .put("client", client)
                .put("person", seat.voice().person().value().toString())
                .put("name", seat.name()));
        return message.toString();
    }

    static String cursors(int version, Map<String, Cursor> cursors) {
        ObjectNode message = JSON.createObjectNode().put("t", "cursors").put("version", version);
        ArrayNode list = message.putArray("cursors");
        cursors.forEach((client, cursor) -> {
            ArrayNode one = list.addArray().add(client);
            if (cursor.anchor() != null && cursor.head() != null) {
                one.add(cursor.anchor()).add(cursor.head());
            }
        });
        return message.toString();
    }

    /**
     * Stored steps, for the engine, a few batches at a time: what was applied one by one is not too much to be applied
     * again, however long each took.
     */
    static List<String> portions(List<Step> steps) {
        List<String> portions = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= steps.size(); to++) {
            boolean ends =
                    to == steps.size() || to - from >= STEPS_OF_A_PORTION && !belongs(steps.get(to - 1), steps.get(to));
            if (ends) {
                portions.add(stored(steps.subList(from, to)));
                from = to;
            }
        }
        return portions;
    }

    /** What was mended behind a batch belongs to it. */
    private static boolean belongs(Step one, Step next) {
        return one.writer().equals(next.writer())
                && one.at().equals(next.at())
                && (next.batch().equals(one.batch()) || next.batch().isEmpty());
    }

    /** Stored steps, for the engine, all in one. */
    static String stored(List<Step> steps) {
        StringBuilder message = new StringBuilder("[");
        for (Step step : steps) {
            message.append(message.length() > 1 ? "," : "")
                    .append("{\"step\":")
                    .append(step.json())
                    .append(",\"batch\":\"")
                    .append(step.batch())
                    .append("\",\"actor\":\"")
                    .append(step.writer().value())
                    .append("\",\"at\":")
                    .append(step.at().toEpochMilli())
                    .append('}');
        }
        return message.append(']').toString();
    }

    /** Batches, for the engine. */
    static String batches(Collection<Sent> sent, Instant at) {
        StringBuilder message = new StringBuilder("[");
        for (Sent one : sent) {
            message.append(message.length() > 1 ? "," : "")
                    .append("{\"batch\":\"")
                    .append(one.batch().id())
                    .append("\",\"client\":\"")
                    .append(one.client())
                    .append("\",\"actor\":\"")
                    .append(one.seat().voice().person().value())
                    .append("\",\"at\":")
                    .append(at.toEpochMilli())
                    .append(",\"base\":")
                    .append(one.batch().base())
                    .append(",\"carried\":")
                    .append(one.batch().carried())
                    .append(",\"steps\":")
                    .append(one.batch().steps())
                    .append('}');
        }
        return message.append(']').toString();
    }
}
