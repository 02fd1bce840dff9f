//! The reader's own lexicon: what it makes of a later article, and its file.

use warraq::{
    annotation::{
        Act, Finder, apply,
        lexicon::{Lexicon, Sense, Word, WordAct, read_tsv, write_tsv},
        store::Store,
    },
    entity::{EntityType, Evidence},
};

use super::{acts, article, rows, subject};

fn name(form: &str, kind: EntityType, name: &str) -> Word {
    Word {
        form: form.to_owned(),
        sense: Sense::Name {
            kind,
            name: name.to_owned(),
            latin: None,
        },
    }
}

fn never(form: &str) -> Word {
    Word {
        form: form.to_owned(),
        sense: Sense::Never,
    }
}

/// The rows of an article under a lexicon.
fn read_with(words: impl IntoIterator<Item = Word>, marked: &str) -> Vec<String> {
    let (document, found) = article(marked);
    let lexicon: Lexicon = words.into_iter().collect();
    rows(&document, &lexicon.apply(&found, &Finder::new(&document)))
}

#[test]
fn this_name_is_that_person_in_every_article_whether_it_was_found_or_not() {
    let words = [name("حموشي", EntityType::Person, "عبد اللطيف حموشي")];
    let rows = read_with(words, "قال [حموشي]PER#a كلمة، ثم لحموشي كلام، ورأيت حموشية.");
    assert_eq!(rows, ["PER* عبد اللطيف حموشي = حموشي، حموشي"]);
}

#[test]
fn two_names_of_one_are_one_row() {
    let words = [
        name("البام", EntityType::Organisation, "حزب الأصالة والمعاصرة"),
        name(
            "الأصالة والمعاصرة",
            EntityType::Organisation,
            "حزب الأصالة والمعاصرة",
        ),
    ];
    let rows = read_with(
        words,
        "قال [البام]LOC#a نعم، وقال [حزب الأصالة والمعاصرة]ORG#b لا.",
    );
    assert_eq!(
        rows,
        ["ORG* حزب الأصالة والمعاصرة = البام، حزب الأصالة والمعاصرة"]
    );
}

#[test]
fn a_word_that_is_never_a_name_is_none_but_may_be_part_of_one() {
    let rows = read_with(
        [never("أمل")],
        "[أمل]PER#a كبير، و[أمل حجازي]PER#b تغني، ول[أمل]PER#a.",
    );
    assert_eq!(rows, ["PER أمل حجازي = أمل حجازي"]);
}

#[test]
fn a_word_of_the_lexicon_inside_a_longer_name_is_left_alone() {
    let rows = read_with(
        [name("فاس", EntityType::Place, "فاس")],
        "لاعب [المغرب الفاسي]ORG#a من [نهضة فاس]ORG#b في فاس.",
    );
    assert!(
        rows.contains(&"ORG نهضة فاس = نهضة فاس".to_owned()),
        "{rows:?}"
    );
    assert!(rows.contains(&"LOC* فاس = فاس".to_owned()), "{rows:?}");
}

#[test]
fn what_is_decided_in_the_document_wins_over_the_lexicon() {
    let (document, found) = article("قال [حموشي]PER#a كلمة.");
    let lexicon: Lexicon = [name("حموشي", EntityType::Person, "عبد اللطيف حموشي")]
        .into_iter()
        .collect();
    let remembered = lexicon.apply(&found, &Finder::new(&document));
    assert_eq!(remembered.mentions[0].evidence[0], Evidence::Remembered);
    let annotations = acts([Act::Rename {
        what: subject(&document, &remembered, "عبد اللطيف حموشي", "PER"),
        name: "محمد حموشي".to_owned(),
    }]);
    let corrected = apply(&remembered, &annotations, &document);
    assert_eq!(corrected.entities[0].name, "محمد حموشي");
    assert_eq!(corrected.mentions[0].evidence[0], Evidence::Decided);
}

#[test]
fn a_lexicon_goes_out_as_a_file_and_comes_back_equal() {
    let mut words = vec![never("أمل"), name("فاس", EntityType::Place, "فاس")];
    words.push(Word {
        form: "حموشي".to_owned(),
        sense: Sense::Name {
            kind: EntityType::Person,
            name: "عبد اللطيف حموشي".to_owned(),
            latin: Some("Abdellatif Hammouchi".to_owned()),
        },
    });
    let lexicon: Lexicon = words.into_iter().collect();
    let text = write_tsv(&lexicon);
    assert!(
        text.contains("حموشي\tPER\tعبد اللطيف حموشي\tAbdellatif Hammouchi\n"),
        "{text}"
    );
    let imported = read_tsv(&text);
    assert!(imported.unclear.is_empty());
    assert_eq!(imported.words.into_iter().collect::<Lexicon>(), lexicon);
}

#[test]
fn a_file_of_another_hand_is_read_as_far_as_it_is_clear() {
    let text = "\u{FEFF}# معجم\r\n\r\nفاس\tLOC\r\nأمل\tNEVER\tx\ty\nبلا نوع\nطنجة\tCITY\t\t\n";
    let imported = read_tsv(text);
    assert_eq!(
        imported.words,
        [name("فاس", EntityType::Place, "فاس"), never("أمل")]
    );
    assert_eq!(imported.unclear, [5, 6]);
}

#[test]
fn the_lexicon_is_kept_and_a_removed_word_comes_back_when_that_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().to_owned());
    let mut kept = store.lexicon().unwrap().kept;
    let put = WordAct::Put {
        words: vec![never("أمل"), never("نور")],
    };
    kept.perform(put).1.unwrap();
    let remove = WordAct::Remove {
        forms: vec!["أَمَل".to_owned()],
    };
    kept.perform(remove).1.unwrap();
    let mut again = store.lexicon().unwrap().kept;
    let forms = |kept: &warraq::annotation::store::Kept<WordAct>| {
        let lexicon = Lexicon::of(kept.journal());
        lexicon
            .words()
            .map(|word| word.form.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(forms(&again), ["نور"]);
    again.undo().unwrap().unwrap();
    assert_eq!(forms(&again), ["أمل", "نور"]);
}
