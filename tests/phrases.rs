//! How the phrases of a list are found in running Arabic.

use warraq::{
    extract::{
        Context,
        phrase::{PhraseTable, readings},
    },
    text::Span,
};

/// What of `text` the longest phrases cover, from left to right in the logical order.
fn found<'t>(phrases: &[&str], text: &'t str) -> Vec<&'t str> {
    let table: PhraseTable<()> = phrases
        .iter()
        .map(|phrase| ((*phrase).to_owned(), ()))
        .collect();
    let paragraph = Context::new(text, None);
    let spans = (0..paragraph.tokens.len())
        .filter_map(|index| table.longest_at(&paragraph, index))
        .map(|found| found.span);
    spans.map(|span: Span| span.of(text)).collect()
}

#[test]
fn the_longest_phrase_is_found() {
    let phrases = ["مجلس الأمن", "مجلس الأمن القومي", "مجلس"];
    assert_eq!(
        found(&phrases, "اجتمع مجلس الأمن القومي"),
        ["مجلس الأمن القومي"]
    );
    assert_eq!(found(&phrases, "اجتمع مجلس الأمن أمس"), ["مجلس الأمن"]);
    assert_eq!(found(&phrases, "اجتمع مجلس آخر"), ["مجلس"]);
}

#[test]
fn glued_particles_stay_outside() {
    let phrases = ["وزارة الداخلية"];
    for glued in ["و", "ف", "ب", "ل", "ك", "وب", "فل"] {
        let text = format!("قال {glued}وزارة الداخلية");
        assert_eq!(found(&phrases, &text), ["وزارة الداخلية"], "after {glued}");
    }
}

#[test]
fn lam_with_the_article_is_one_written_word() {
    assert_eq!(
        found(&["الأمم المتحدة"], "قدم للأمم المتحدة"),
        ["للأمم المتحدة"]
    );
    assert_eq!(
        found(&["الأمم المتحدة"], "وللأمم المتحدة دور"),
        ["للأمم المتحدة"]
    );
    assert_eq!(
        found(&["الأمم المتحدة"], "لأمم المتحدة"),
        [""; 0],
        "no article is written"
    );
}

#[test]
fn marks_tatweel_and_hamza_do_not_matter() {
    assert_eq!(found(&["وزارة الصحة"], "وِزارَةُ الصِّحّـة"), ["وِزارَةُ الصِّحّـة"]);
    assert_eq!(found(&["الإمارات"], "في الامارات"), ["الامارات"]);
    assert_eq!(
        found(&["داعش"], "لـداعش"),
        ["داعش"],
        "the tatweel stays with the particle"
    );
}

#[test]
fn a_particle_is_never_forced_off() {
    assert_eq!(found(&["وزير", "زير"], "وزير"), ["وزير"]);
    assert_eq!(found(&["بنك"], "نك"), [""; 0]);
}

#[test]
fn quotation_marks_inside_a_phrase_belong_to_it() {
    let phrases = ["التحالف الدولي لدحر داعش", "حزب الله"];
    let text = "في التحالف الدولي لدحر “داعش”.";
    assert_eq!(found(&phrases, text), ["التحالف الدولي لدحر “داعش”"]);
    assert_eq!(found(&phrases, "قال حزب الله “نعم”"), ["حزب الله"]);
}

#[test]
fn points_and_hyphens_may_be_written_or_not() {
    for text in ["سي إن إن", "سي.إن.إن", "سي-إن-إن"] {
        assert_eq!(found(&["سي إن إن"], text), [text]);
    }
    assert_eq!(found(&["سايكس-بيكو"], "اتفاق سايكس بيكو"), ["سايكس بيكو"]);
}

#[test]
fn of_two_phrases_with_one_key_the_first_stays() {
    let phrases = [("هدى".to_owned(), 1), ("هدي".to_owned(), 2)];
    let table: PhraseTable<i32> = phrases.into_iter().collect();
    let paragraph = Context::new("هدي", None);
    assert_eq!(
        table.longest_at(&paragraph, 0).map(|found| *found.value),
        Some(1)
    );
    assert_eq!(table.len(), 1);
}

#[test]
fn every_reading_leaves_two_letters_of_word() {
    let rests = |key: &'static str| -> Vec<&str> {
        readings(key).map(|reading| &key[reading.rest..]).collect()
    };
    assert_eq!(rests("وبلد"), ["وبلد", "بلد", "لد"]);
    assert_eq!(rests("ول"), ["ول"]);
    assert_eq!(rests("سماء"), ["سماء"]);
}
