//! Dates: their tables hold each word once, all month names of CLDR are known, and no heap of words of
//! time makes the grammar stumble. What is found in sentences is in tests/suite/dates-*.txt.

use std::{collections::HashSet, fs};

use proptest::prelude::*;
use warraq::{
    document::Date,
    entity::Value,
    extract::{Candidate, Context, Stage, dates::Dates, table::rows},
    text::fold,
};

/// Checks that no two rows of a table have the same folded first column (and the same columns of
/// `also`): the second would never be found. Says how many rows there are.
pub fn unique_after_folding(name: &str, also: &[usize]) -> usize {
    let path = format!("{}/assets/tables/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).expect("the table can be read");
    let mut seen = HashSet::new();
    for row in rows(&text) {
        let also: String = also.iter().map(|column| row.column(*column)).collect();
        let key = fold(row.column(0)) + &also;
        assert!(seen.insert(key), "{name}: «{}» twice", row.column(0));
    }
    seen.len()
}

/// The dates that are proposed in `text`, with their values.
fn dates(stage: &Dates, text: &str, published: Option<Date>) -> Vec<(String, Option<String>)> {
    let mut found: Vec<Candidate> = Vec::new();
    stage.propose(&Context::new(text, published), &mut found);
    let value = |candidate: &Candidate| match &candidate.value {
        Some(Value::Date(date)) => Some(date.clone()),
        _ => None,
    };
    found
        .iter()
        .map(|candidate| (candidate.span.of(text).to_owned(), value(candidate)))
        .collect()
}

#[test]
fn tables_of_time_hold_each_word_once() {
    assert!(unique_after_folding("months.tsv", &[]) > 80);
    assert!(unique_after_folding("weekdays.tsv", &[]) >= 7);
    assert!(unique_after_folding("time_words.tsv", &[]) > 250);
    assert!(unique_after_folding("number_words.tsv", &[]) > 100);
    assert!(unique_after_folding("date_cues.tsv", &[1]) > 100);
}

#[test]
fn every_month_name_of_cldr_is_known() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/gazetteers/cldr_ar.tsv"
    );
    let Ok(text) = fs::read_to_string(path) else {
        println!("skipped: {path} is not here");
        return;
    };
    let stage = Dates::new();
    let months = rows(&text).filter(|row| row.column(1) == "month");
    for row in months {
        let name = row.column(0);
        let number = row.column(2).rsplit(':').next().unwrap_or_default();
        let date = format!("15 {name} 2020");
        let value = format!("2020-{number:0>2}-15");
        assert_eq!(
            dates(&stage, &date, None),
            [(date.clone(), Some(value))],
            "{name}"
        );
    }
}

#[test]
fn a_month_that_is_current_last_or_next_lies_by_publication() {
    let stage = Dates::new();
    let cases = [
        ("2020-01-10", "دجنبر الماضي", "2019-12"),
        ("2020-01-10", "دجنبر المقبل", "2020-12"),
        ("2020-12-10", "يناير المقبل", "2021-01"),
        ("2020-12-10", "يناير الماضي", "2020-01"),
        ("2020-05-10", "شهر ماي الجاري", "2020-05"),
        ("2020-05-10", "شهر ماي الماضي", "2019-05"),
        ("2020-05-10", "شهر ماي المقبل", "2021-05"),
        ("2020-11-20", "3 فبراير", "2021-02-03"),
        ("2020-02-20", "3 نوفمبر", "2019-11-03"),
    ];
    for (published, text, value) in cases {
        let published = published.parse().expect("a day");
        let expected = [(text.to_owned(), Some(value.to_owned()))];
        assert_eq!(
            dates(&stage, text, Some(published)),
            expected,
            "{published}"
        );
    }
}

#[test]
fn an_article_says_in_passing_when_it_was_published() {
    let stage = Dates::new();
    let said = |text: &str| {
        stage
            .published(&Context::new(text, None))
            .map(|day| day.to_string())
    };
    assert_eq!(
        said("قال اليوم الأحد 05 فيفري 2017 إن العمل انتهى"),
        Some("2017-02-05".to_owned())
    );
    assert_eq!(
        said("التقيا أمس السبت 4 فيفري 2017 بتونس"),
        Some("2017-02-05".to_owned())
    );
    assert_eq!(said("الجمعة 30 مارس 2012"), Some("2012-03-30".to_owned()));
    assert_eq!(
        said("نشر في المساء يوم 10 - 03 - 2012"),
        Some("2012-03-10".to_owned())
    );
    assert_eq!(said("اليوم الاثنين 05 فيفري 2017"), None, "it was a Sunday");
    assert_eq!(said("ولد يوم الأحد 5 فبراير 1917 بتونس"), None);
}

/// Words of time in any order, as no paper would write them.
fn heap_of_words() -> impl Strategy<Value = String> {
    const WORDS: [&str; 48] = [
        "يوم",
        "اليوم",
        "أمس",
        "غدا",
        "الخميس",
        "والجمعة",
        "السبت",
        "صباح",
        "مساء",
        "الساعة",
        "الثامنة",
        "13",
        "و14",
        "2020",
        "1981م",
        "16:00",
        "17/06/2021",
        "-",
        "،",
        "/",
        "(",
        ")",
        "من",
        "إلى",
        "شهر",
        "الشهر",
        "ماي",
        "كانون",
        "الثاني",
        "رمضان",
        "سنة",
        "العام",
        "الماضي",
        "المقبل",
        "الجاري",
        "نفس",
        "نفسها",
        "الفترة",
        "نهاية",
        "الأسبوع",
        "قبل",
        "بعد",
        "ثلاثة",
        "أيام",
        "القرن",
        "التاسع",
        "عشر",
        "الستينات",
    ];
    proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 0..14)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn dates_are_disjoint_in_order_and_on_character_borders(text in heap_of_words()) {
        let mut found = Vec::new();
        Dates::new().propose(&Context::new(&text, Date::new(2021, 6, 17)), &mut found);
        let mut end = 0;
        for candidate in &found {
            prop_assert!(candidate.span.start >= end && candidate.span.end > candidate.span.start);
            prop_assert!(text.get(candidate.span.start..candidate.span.end).is_some());
            end = candidate.span.end;
        }
    }
}
