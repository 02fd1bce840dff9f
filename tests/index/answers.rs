//! What the index answers: search, entities over documents, companions, days.

use warraq::{
    entity::EntityType,
    index::{Query, Subject},
};

use super::{Shelf, found};

const RABAT: &str = "أعلن ناصر بوريطة، وزير الخارجية المغربي، أن المغرب سيشارك في القمة.\n\
    وقال بوريطة إن الأمم المتحدة دعت إلى الحوار.";
const TUNIS: &str = "التقى ناصر بوريطة بالسفير في تونس العاصمة. ورحبت تونس بالزيارة.";
const SPORT: &str = "فاز الوداد البيضاوي على الرجاء بهدفين في الدار البيضاء.";

fn shelf() -> Shelf {
    Shelf::of(&[
        ("rabat.txt", RABAT),
        ("tunis.txt", TUNIS),
        ("رياضة/sport.txt", SPORT),
    ])
}

fn named<'s>(subjects: &'s [Subject], name: &str) -> &'s Subject {
    let named = subjects.iter().find(|subject| subject.name == name);
    named.unwrap_or_else(|| panic!("{name} is not among {subjects:?}"))
}

#[test]
fn a_search_finds_words_with_clitics_in_any_spelling_all_of_them() {
    let index = shelf().index();
    assert_eq!(found(&index, "المغرب"), ["rabat.txt"]);
    assert_eq!(found(&index, "زيارة"), ["tunis.txt"]);
    assert_eq!(found(&index, "سفير تونس"), ["tunis.txt"]);
    assert_eq!(found(&index, "بُوريطَة"), ["rabat.txt", "tunis.txt"]);
    assert_eq!(found(&index, "الدار"), ["رياضة/sport.txt"]);
    assert!(found(&index, "سفير المغرب").is_empty());
    // Only whole words: the letters ناص are in ناصر.
    assert!(found(&index, "ناص").is_empty());
    assert!(found(&index, "").is_empty());
}

#[test]
fn a_phrase_is_words_in_their_order_without_a_mark_between_them() {
    let index = shelf().index();
    assert_eq!(found(&index, "«وزير الخارجية»"), ["rabat.txt"]);
    assert!(found(&index, "\"الخارجية وزير\"").is_empty());
    // A comma parts them.
    assert!(found(&index, "\"بوريطة وزير\"").is_empty());
    assert_eq!(found(&index, "بوريطة وزير"), ["rabat.txt"]);
}

#[test]
fn a_hit_is_where_its_offsets_say_and_the_snippet_shows_it() {
    let index = shelf().index();
    let results = index.search(&Query::new("تونس بوريطة"), 10).unwrap();
    let best = &results.found[0];
    let words: Vec<&str> = best.hits.iter().map(|hit| hit.of(&best.text)).collect();
    assert_eq!(words, ["بوريطة", "تونس", "تونس"]);
    assert_eq!(best.text, TUNIS);
    let shown: Vec<&str> = best.shown_hits().map(|hit| hit.of(best.shown())).collect();
    assert_eq!(shown, words);
}

#[test]
fn what_has_the_word_in_its_headline_and_more_of_it_comes_first() {
    let much = "الصحة في القرى\n\nتحتاج القرى إلى أطباء، وقال الوزير إن القرى أولى بهم من غيرها.";
    let little = "أخبار متفرقة\n\nتحدث الوزير عن الصحة وعن التعليم وعن الطرق وعن الماء وعن القرى.";
    let shelf = Shelf::of(&[("little.txt", little), ("much.txt", much)]);
    let results = shelf.index().search(&Query::new("القرى"), 1).unwrap();
    assert_eq!(results.documents, 2);
    assert_eq!(results.found[0].entry.path.to_str(), Some("much.txt"));
}

#[test]
fn an_entity_is_one_over_all_documents_with_what_appears_beside_it() {
    let index = shelf().index();
    let subjects = index.subjects(None, 100).unwrap();
    assert!(subjects.is_sorted_by_key(|subject| std::cmp::Reverse(subject.documents)));
    let minister = named(&subjects, "ناصر بوريطة");
    assert_eq!((minister.kind, minister.documents), (EntityType::Person, 2));
    assert_eq!(minister.mentions, 3);
    assert_eq!(minister.others, ["بوريطة"]);
    let appearances = index.appearances(minister.id).unwrap();
    let paths: Vec<_> = appearances
        .iter()
        .map(|seen| seen.entry.path.to_str())
        .collect();
    assert_eq!(paths, [Some("rabat.txt"), Some("tunis.txt")]);
    let text = index.text(appearances[1].entry.id).unwrap();
    assert_eq!(appearances[1].first.of(&text), "ناصر بوريطة");
    let companions = index.companions(minister.id, 100).unwrap();
    let tunis = companions
        .iter()
        .find(|(subject, _)| subject.name.starts_with("تونس"));
    assert_eq!(tunis.map(|(_, documents)| *documents), Some(1));
    assert!(
        companions
            .iter()
            .all(|(subject, _)| subject.id != minister.id)
    );
}

#[test]
fn whoever_is_asked_for_is_found_by_any_part_of_the_name_the_fullest_match_first() {
    let index = shelf().index();
    let names = |asked: &str| -> Vec<String> {
        let found = index.who(asked).unwrap().into_iter();
        found.map(|subject| subject.name).collect()
    };
    assert_eq!(names("بوريطه"), ["ناصر بوريطة"]);
    assert_eq!(names("ناصر بوريطة"), ["ناصر بوريطة"]);
    assert_eq!(names("الأمم المتحدة"), ["الأمم المتحدة"]);
    assert!(names("محمد").is_empty());
}

#[test]
fn the_days_of_an_entity_are_those_of_its_documents() {
    let dated = |day: &str| {
        format!(
            "<html lang=\"ar\"><head><title>خبر</title><meta property=\"article:published_time\" \
             content=\"{day}T10:00:00Z\"></head><body><article><h1>خبر من الرباط</h1><p>{RABAT}</p>\
             </article></body></html>"
        )
    };
    let shelf = Shelf::of(&[
        ("b.html", &dated("2021-06-17")),
        ("a.html", &dated("2023-01-02")),
        ("none.txt", TUNIS),
    ]);
    let index = shelf.index();
    let minister = index.who("ناصر بوريطة").unwrap().remove(0);
    let (first, last) = index.period(minister.id).unwrap().unwrap();
    assert_eq!(
        (first.to_string(), last.to_string()),
        ("2021-06-17".into(), "2023-01-02".into())
    );
    let appearances = index.appearances(minister.id).unwrap();
    let paths: Vec<_> = appearances
        .iter()
        .map(|seen| seen.entry.path.to_str().unwrap())
        .collect();
    assert_eq!(paths, ["b.html", "a.html", "none.txt"]);
}

#[test]
fn two_who_could_be_meant_stay_two() {
    let morocco =
        "قالت وزارة الداخلية في المغرب إن محمدا وصل إلى الرباط. وقال محمد إن المغرب بلده.";
    let tunisia = "قالت وزارة الداخلية في تونس إن محمد وصل إلى صفاقس. ورحبت تونس بذلك.";
    let shelf = Shelf::of(&[
        ("ma.txt", morocco),
        ("tn.txt", tunisia),
        ("again.txt", tunisia),
    ]);
    let index = shelf.index();
    let documents = |name: &str| -> Vec<u32> {
        let found = index.who(name).unwrap().into_iter();
        let found = found.filter(|subject| subject.name == name);
        let mut documents: Vec<u32> = found.map(|subject| subject.documents).collect();
        documents.sort_unstable();
        documents
    };
    // The ministry of each country is one; the same article twice does not make it two.
    assert_eq!(documents("وزارة الداخلية"), [1, 2]);
    assert_eq!(documents("تونس"), [2]);
}

#[test]
fn several_articles_of_a_file_are_documents_of_their_own() {
    let lines = "{\"title\": \"خبر أول\", \"text\": \"زار الوزير مدينة مراكش يوم الخميس ثم عاد إلى الرباط.\"}\n\
         {\"title\": \"خبر ثان\", \"text\": \"افتتح الملك مستشفى في مدينة طنجة بحضور الوزير الأول.\"}\n";
    let index = Shelf::of(&[("two.jsonl", lines)]).index();
    assert_eq!(index.extent().unwrap().documents, 2);
    let results = index.search(&Query::new("طنجة"), 10).unwrap();
    assert_eq!(results.documents, 1);
    assert_eq!(results.found[0].entry.article, 1);
    assert_eq!(results.found[0].entry.title.as_deref(), Some("خبر ثان"));
}
