//! What holds of every search in every text: checked on random ones, which shrink to the smallest
//! that fails.

use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use warraq::text::{
    find::{Closeness, Hit, Query, Switches, find, key},
    fold,
};

/// Words of few letters, so that a random query is often found, and what trips up those who count
/// bytes.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "صبر",
        "الصبر",
        "وصبره",
        "مدرسة",
        "مدرستهم",
        "للمغرب",
        "المغرب",
        "مُحَمَّد",
        "محـمد",
        "مسؤول",
        "مسئول",
        "عبد",
        "الله",
        "عبدالله",
        "أن",
        "إن",
        "١٢٫٥",
        "12",
        "FBI",
        "École",
        "ﻻ",
        "ﷺ",
        "ﹶ",
        "ّ",
        "ڤيديو",
        "گ",
        "\u{200F}",
        "\u{200C}",
        "\u{00AD}",
        "«",
        "»",
        "-",
        "،",
        "و",
        "😀",
        "e\u{0301}",
    ];
    let letters: Vec<char> = "ابلمهويىةءأؤئكتَُّْـ1٢a".chars().collect();
    prop_oneof![
        6 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        4 => prop::collection::vec(prop::sample::select(letters), 1..6)
            .prop_map(|letters| letters.into_iter().collect()),
        1 => any::<char>().prop_map(String::from),
    ]
}

fn text(longest: usize) -> impl Strategy<Value = String> {
    let glue = prop_oneof![3 => Just(" "), 2 => Just(""), 1 => Just("\n")];
    prop::collection::vec((piece(), glue), 0..longest).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, glue)| piece + glue)
            .collect()
    })
}

fn switches() -> impl Strategy<Value = Switches> {
    any::<[bool; 4]>().prop_map(
        |[tashkeel, letters, without_clitics, whole_words]| Switches {
            tashkeel,
            letters,
            without_clitics,
            whole_words,
        },
    )
}

fn spans(hits: &[Hit]) -> Vec<(usize, usize)> {
    hits.iter()
        .map(|hit| (hit.span.start, hit.span.end))
        .collect()
}

proptest! {
    #[test]
    fn hits_are_in_order_disjoint_and_on_borders_of_characters(
        text in text(40), query in text(3), switches in switches(),
    ) {
        let mut last = 0;
        for hit in find(&text, &Query::new(&query, switches)) {
            prop_assert!(last <= hit.span.start && !hit.span.is_empty());
            prop_assert!(text.get(hit.span.start..hit.span.end).is_some());
            last = hit.span.end;
        }
    }

    #[test]
    fn an_exact_hit_and_one_inside_a_word_hold_what_was_typed(text in text(40), query in text(3)) {
        let words: Vec<String> = query.split_whitespace().map(key).collect();
        for hit in find(&text, &Query::new(&query, Switches::default())) {
            if hit.closeness != Closeness::Near {
                let found = key(hit.span.of(&text));
                for word in words.iter().map(|word| word.trim()) {
                    prop_assert!(found.contains(word), "{found:?} has not {word:?}");
                }
            }
        }
    }

    #[test]
    fn a_strict_search_finds_a_part_of_what_the_default_one_finds(
        text in text(40), query in text(3), switches in switches(),
    ) {
        let all = spans(&find(&text, &Query::new(&query, Switches::default())));
        for span in spans(&find(&text, &Query::new(&query, switches))) {
            prop_assert!(all.contains(&span));
        }
    }

    #[test]
    fn a_word_of_the_text_is_found_at_its_place(text in text(40), at in any::<prop::sample::Index>()) {
        let words: Vec<&str> = text.split_whitespace().filter(|word| !key(word).trim().is_empty()).collect();
        if !words.is_empty() {
            let word = words[at.index(words.len())];
            let hits = find(&text, &Query::new(word, Switches::default()));
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            let covered = |hit: &Hit| hit.span.start < start + word.len() && start < hit.span.end;
            prop_assert!(hits.iter().any(covered), "{word:?}");
        }
    }

    #[test]
    fn the_key_of_a_search_forgets_no_less_than_that_of_matching(text in text(12), other in text(12)) {
        if fold(&text) == fold(&other) {
            prop_assert_eq!(key(&text), key(&other));
        }
        prop_assert_eq!(key(&fold(&text)), key(&text));
    }
}
