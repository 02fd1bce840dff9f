//! What holds of any text, however odd: checked on random ones, which shrink to the smallest
//! that fails.

use std::sync::LazyLock;

use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::{EntityType, Evidence, Extraction},
    extract::{Candidate, Details, Extractor, Options, floor, resolve},
    text::{ScalarIndex, Span, fold, fold_with_map, tokens},
};

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);
static ANOTHER: LazyLock<Extractor> = LazyLock::new(Extractor::new);

fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    builder.build(Origin::default())
}

/// Words that stages look at, and pieces that trip up those who count bytes.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "وزارة",
        "الداخلية",
        "المغربية",
        "المغرب",
        "للمغرب",
        "والمغرب",
        "عبد",
        "اللطيف",
        "حموشي",
        "مدير",
        "الرئيس",
        "محمد",
        "بن",
        "السادس",
        "يوم",
        "الخميس",
        "13",
        "و14",
        "يونيو",
        "الجاري",
        "سنة",
        "2001",
        "هجمات",
        "11",
        "سبتمبر",
        "5",
        "ملايين",
        "درهم",
        "في",
        "المائة",
        "%",
        "(",
        ")",
        "«",
        "»",
        "،",
        ".",
        ":",
        "\"",
        "كأس",
        "العالم",
        "نادي",
        "الوداد",
        "بمدينة",
        "لواشنطن",
        "ـ",
        "لـ",
        "مُحَمَّد",
        "\u{200F}",
        "\u{200D}",
        "FBI",
        "١٢",
        "٪",
        "\n",
        "\n\n",
        "\u{2029}",
    ];
    let letters: Vec<char> = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئًٌٍَُِّْـ٠١٢٣لاال"
        .chars()
        .collect();
    prop_oneof![
        8 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        3 => prop::collection::vec(prop::sample::select(letters), 1..8)
            .prop_map(|letters| letters.into_iter().collect()),
        1 => any::<char>().prop_map(String::from),
        1 => Just("😀".to_owned()),
    ]
}

fn arabic_text() -> impl Strategy<Value = String> {
    let glued = prop_oneof![4 => Just(" "), 1 => Just("")];
    prop::collection::vec((piece(), glued), 0..60).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, glue)| piece + glue)
            .collect()
    })
}

fn candidate() -> impl Strategy<Value = Candidate> {
    let kind = prop::sample::select(EntityType::ALL.to_vec());
    let evidence = prop_oneof![
        Just(Evidence::PlaceList),
        Just(Evidence::NameList),
        "[ab]".prop_map(Evidence::Title),
    ];
    (0..30usize, 1..8usize, kind, 1..4u8, evidence).prop_map(
        |(start, length, kind, quarters, evidence)| Candidate {
            span: Span::new(start, start + length),
            kind,
            confidence: f32::from(quarters) / 4.0,
            evidence,
            value: None,
            details: Details::default(),
        },
    )
}

fn extract(document: &Document) -> Extraction {
    EXTRACTOR.extract(document, &Options::default())
}

proptest! {
    #[test]
    fn mentions_are_disjoint_sorted_and_within_a_paragraph(text in arabic_text()) {
        let document = document(&text);
        let extraction = extract(&document);
        let mut last = 0;
        for mention in &extraction.mentions {
            let span = mention.span;
            prop_assert!(last <= span.start && span.start < span.end);
            last = span.end;
            prop_assert!(document.text.is_char_boundary(span.start));
            prop_assert!(document.text.is_char_boundary(span.end));
            let block = document.blocks[document.block_at(span.start)];
            prop_assert!(block.span.covers(span));
            prop_assert!((0.0..=1.0).contains(&mention.confidence));
            prop_assert!(!mention.evidence.is_empty());
            prop_assert_eq!(document.slice(span).trim(), document.slice(span));
        }
    }

    #[test]
    fn every_mention_is_of_the_entity_that_lists_it(text in arabic_text()) {
        let extraction = extract(&document(&text));
        let mut listed = vec![0; extraction.mentions.len()];
        let mut first = None;
        for (id, entity) in (0..).zip(&extraction.entities) {
            prop_assert!(!entity.name.is_empty());
            prop_assert!(entity.mentions.is_sorted());
            prop_assert!(!entity.aliases.contains(&entity.name));
            for &mention in &entity.mentions {
                listed[mention] += 1;
                prop_assert_eq!(extraction.mentions[mention].entity.0, id);
            }
            prop_assert!(first < entity.mentions.first().copied(), "entities by first mention");
            first = entity.mentions.first().copied();
        }
        prop_assert!(listed.iter().all(|times| *times == 1));
    }

    #[test]
    fn the_same_text_gives_the_same_extraction(text in arabic_text()) {
        let document = document(&text);
        let again = ANOTHER.extract(&document, &Options::default());
        prop_assert_eq!(extract(&document), again);
    }

    #[test]
    fn extraction_that_may_be_stopped_says_the_same(text in arabic_text()) {
        let document = document(&text);
        let options = Options::default();
        let whole = EXTRACTOR.extract_while(&document, &options, &|| false, &mut |_| {});
        prop_assert_eq!(whole, Some(extract(&document)));
    }

    #[test]
    fn resolving_does_not_depend_on_the_order_of_candidates(
        (candidates, shuffled) in prop::collection::vec(candidate(), 0..12)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        prop_assert_eq!(resolve(candidates), resolve(shuffled));
    }

    #[test]
    fn what_is_kept_is_disjoint_and_a_sure_candidate_left_out_overlaps_it(
        candidates in prop::collection::vec(candidate(), 0..12),
    ) {
        let kept = resolve(candidates.clone());
        for pair in kept.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        for candidate in candidates.into_iter().filter(|candidate| candidate.confidence >= floor(candidate.kind)) {
            prop_assert!(kept.iter().any(|finding| finding.span.overlaps(candidate.span)));
        }
    }

    #[test]
    fn a_key_is_folded_once_and_maps_back_into_its_text(text in "\\PC{0,40}") {
        let folded = fold_with_map(&text);
        prop_assert_eq!(&folded.key, &fold(&text));
        prop_assert_eq!(&fold(&folded.key), &folded.key);
        let all = folded.original(Span::new(0, folded.key.len()));
        prop_assert!(text.get(all.start..all.end).is_some());
    }

    #[test]
    fn tokens_leave_out_nothing_but_blanks_and_controls(text in arabic_text()) {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(end <= token.span.start && !token.span.is_empty());
            prop_assert!(!text[end..token.span.start].contains(char::is_alphanumeric));
            end = token.span.end;
        }
        prop_assert!(!text[end..].contains(char::is_alphanumeric));
    }

    #[test]
    fn scalars_are_counted_as_characters_are(text in "\\PC{0,40}", repeat in 1..60usize) {
        let text = text.repeat(repeat);
        let index = ScalarIndex::new(&text);
        for (count, (offset, _)) in text.char_indices().enumerate().step_by(7) {
            prop_assert_eq!(index.scalars(offset), count);
        }
        prop_assert_eq!(index.scalars(text.len()), text.chars().count());
    }
}

#[test]
fn a_stopped_extraction_gives_nothing() {
    let text = "قال محمد السادس في الرباط.\n".repeat(5);
    let stopped =
        EXTRACTOR.extract_while(&document(&text), &Options::default(), &|| true, &mut |_| {});
    assert_eq!(stopped, None);
}

#[test]
fn partial_results_grow_towards_the_whole() {
    let text = "دفع 5 ملايين درهم في الرباط يوم الخميس 17 يونيو 2021.\n".repeat(2000);
    let document = document(&text);
    let mut sizes = Vec::new();
    let mut partial = |extraction: Extraction| sizes.push(extraction.mentions.len());
    let options = Options::default();
    let whole = EXTRACTOR.extract_while(&document, &options, &|| false, &mut partial);
    assert!(sizes.len() >= 3 && sizes.is_sorted(), "{sizes:?}");
    assert!(
        sizes.len() < 20,
        "partial results cost no more than the whole: {sizes:?}"
    );
    assert!(sizes.last() <= whole.map(|whole| whole.mentions.len()).as_ref());
}
