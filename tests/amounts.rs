//! Amounts: their tables hold each word once, CLDR's monies are known, and any heap of numbers and units
//! is read without stumbling. What is found in sentences is in tests/suite/amounts-*.txt.

use std::fs;

use proptest::prelude::*;
use warraq::{
    entity::{EntityType, Value},
    extract::{Candidate, Context, Stage, amounts::Amounts, table::rows},
};

use super::dates::unique_after_folding;

/// The amounts that are proposed in `text`.
fn amounts(stage: &Amounts, text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    stage.propose(&Context::new(text, None), &mut found);
    found
}

#[test]
fn tables_of_amounts_hold_each_word_once() {
    assert!(unique_after_folding("currencies.tsv", &[]) > 200);
    assert!(unique_after_folding("currency_nations.tsv", &[1]) > 200);
    assert!(unique_after_folding("units.tsv", &[]) > 500);
    assert!(unique_after_folding("percent.tsv", &[]) > 8);
}

#[test]
fn the_units_of_monies_are_codes_or_families() {
    for table in ["currencies.tsv", "currency_nations.tsv"] {
        let path = format!("{}/assets/tables/{table}", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).expect("the table can be read");
        let last = if table == "currencies.tsv" { 3 } else { 2 };
        for row in rows(&text) {
            let unit = row.column(last);
            let code = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
            let family = unit
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            assert!(
                code || family,
                "{table}: «{}» has the unit «{unit}»",
                row.column(0)
            );
        }
    }
}

#[test]
fn monies_of_arab_states_have_their_codes() {
    let stage = Amounts::new();
    let monies = [
        ("درهم مغربي", "MAD"),
        ("درهم إماراتي", "AED"),
        ("دينار تونسي", "TND"),
        ("دينار جزائري", "DZD"),
        ("دينار ليبي", "LYD"),
        ("دينار عراقي", "IQD"),
        ("دينار أردني", "JOD"),
        ("دينار كويتي", "KWD"),
        ("دينار بحريني", "BHD"),
        ("ريال سعودي", "SAR"),
        ("ريال قطري", "QAR"),
        ("ريال عماني", "OMR"),
        ("ريال يمني", "YER"),
        ("جنيه مصري", "EGP"),
        ("جنيه سوداني", "SDG"),
        ("ليرة لبنانية", "LBP"),
        ("ليرة سورية", "SYP"),
        ("أوقية موريتانية", "MRU"),
        ("شلن صومالي", "SOS"),
        ("فرنك جيبوتي", "DJF"),
        ("فرنك قمري", "KMF"),
    ];
    for (money, code) in monies {
        let text = format!("دفع 250 ألف {money} نقدا");
        let found = amounts(&stage, &text);
        let value = Value::Amount {
            number: 250_000.0,
            unit: code.to_owned(),
        };
        assert_eq!(found.len(), 1, "{money}");
        assert_eq!(found[0].value, Some(value), "{money}");
        assert_eq!(found[0].span.of(&text), format!("250 ألف {money}"));
    }
}

#[test]
fn the_commonest_units_are_found_in_every_number() {
    let stage = Amounts::new();
    for text in [
        "5 كيلومترات",
        "15 كيلومترا",
        "100 كيلومتر",
        "كيلومتران",
        "كيلومترين",
        "5 كلم",
        "5 كم",
        "5km",
    ] {
        let found = amounts(&stage, text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(
            (found[0].kind, found[0].span.of(text)),
            (EntityType::Quantity, text)
        );
    }
}

/// Numbers, units and marks in any order.
fn heap_of_words() -> impl Strategy<Value = String> {
    const WORDS: [&str; 40] = [
        "5",
        "12.5",
        "٪",
        "%",
        "$",
        "€",
        "(",
        ")",
        "117",
        "3،2",
        "2ر183",
        "000",
        "ألف",
        "آلاف",
        "مليون",
        "مليونين",
        "مئة",
        "مئات",
        "خمسة",
        "وعشرون",
        "عشر",
        "نصف",
        "ونصف",
        "و",
        "إلى",
        "-",
        "من",
        "درهم",
        "الدولارات",
        "دينار",
        "تونسي",
        "في",
        "المائة",
        "بالمئة",
        "كيلومترا",
        "كيلومترين",
        "متر",
        "مربع",
        "درجة",
        "الـ",
    ];
    proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 0..14)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn amounts_lie_on_character_borders_and_hold_something(text in heap_of_words()) {
        for candidate in amounts(&Amounts::new(), &text) {
            prop_assert!(!candidate.span.is_empty());
            prop_assert!(text.get(candidate.span.start..candidate.span.end).is_some());
        }
    }
}
