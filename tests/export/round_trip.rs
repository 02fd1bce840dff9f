//! What is written as JSON, CoNLL, brat or Web Annotation comes back equal; what is damaged,
//! foreign or hostile ends in an error or in an extraction that keeps its promises.

use proptest::prelude::*;
use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::{Entity, EntityType, Extraction},
    export::{Findings, Format, to_bytes},
    extract::{Extractor, Options as ExtractOptions},
    import::{ReadError, read},
    loader,
};

use super::{made_up, options, written_of};

const READABLE: [Format; 4] = [
    Format::Json,
    Format::Conll,
    Format::Brat,
    Format::WebAnnotation,
];

fn back(format: Format, document: &Document, extraction: &Extraction) -> Extraction {
    let findings = Findings {
        document,
        extraction,
    };
    let bytes = to_bytes(format, options(), &findings).unwrap();
    read(format, &bytes, document).unwrap_or_else(|error| {
        let text = String::from_utf8_lossy(&bytes);
        panic!("{format:?}: {error}\n{text}")
    })
}

fn plain(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    builder.build(Origin::default())
}

/// Confidence is written to three places.
fn rounded(mut extraction: Extraction) -> Extraction {
    for mention in &mut extraction.mentions {
        let thousandths = (f64::from(mention.confidence) * 1000.0).round();
        mention.confidence = (thousandths / 1000.0) as f32;
    }
    extraction
}

fn keeps_its_promises(extraction: &Extraction, document: &Document) {
    let mut end = 0;
    for mention in &extraction.mentions {
        assert!(end <= mention.span.start && !mention.span.is_empty());
        assert!(!mention.evidence.is_empty() && (0.0..=1.0).contains(&mention.confidence));
        assert!(!document.slice(mention.span).is_empty());
        end = mention.span.end;
    }
    let firsts = extraction
        .entities
        .iter()
        .map(|entity: &Entity| entity.mentions[0]);
    assert!(firsts.is_sorted());
    for (number, entity) in extraction.entities.iter().enumerate() {
        let of = extraction.mentions.iter().enumerate();
        let of = of.filter(|(_, mention)| mention.entity.0 as usize == number);
        assert!(of.map(|(at, _)| at).eq(entity.mentions.iter().copied()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_was_found_comes_back_equal((document, extraction) in made_up::findings()) {
        keeps_its_promises(&extraction, &document);
        for format in READABLE {
            prop_assert_eq!(&back(format, &document, &extraction), &extraction, "{:?}", format);
        }
    }

    #[test]
    fn damaged_files_end_in_an_error_or_in_promises_kept(
        (document, extraction) in made_up::findings(),
        at in any::<prop::sample::Index>(),
        with in any::<u8>(),
        cut in any::<bool>(),
    ) {
        for format in READABLE {
            let mut bytes = written_of(format, &document, &extraction).into_bytes();
            if bytes.is_empty() {
                continue;
            }
            let at = at.index(bytes.len());
            if cut { bytes.truncate(at) } else { bytes[at] = with }
            if let Ok(extraction) = read(format, &bytes, &document) {
                keeps_its_promises(&extraction, &document);
            }
        }
    }

    #[test]
    fn random_lines_are_refused_or_read(text in "[TREA#*0-9\tB\\-PERO \n{}\":\\[\\],;a-z_=]{0,200}") {
        let document = plain("قال حموشي إن الرباط بعيدة");
        for format in READABLE {
            if let Ok(extraction) = read(format, text.as_bytes(), &document) {
                keeps_its_promises(&extraction, &document);
            }
        }
    }
}

#[test]
fn the_sample_article_comes_back_equal_with_all_that_was_found_in_it() {
    let text = include_str!("../../assets/sample/article.txt").to_owned();
    let document = loader::load_text(text).unwrap();
    let found = Extractor::new().extract(&document, &ExtractOptions::default());
    assert!(found.mentions.len() > 20 && found.entities.len() > 10);
    let found = rounded(found);
    for format in READABLE {
        assert_eq!(back(format, &document, &found), found, "{format:?}");
    }
}

#[test]
fn other_formats_are_not_read() {
    let error = read(Format::Csv, b"", &plain("نص")).unwrap_err();
    assert_eq!(error, ReadError::WriteOnly { format: "csv" });
}

#[test]
fn annotations_of_another_text_are_refused() {
    let (document, other) = (plain("قال حموشي."), plain("قال الرئيس غدا."));
    let mut found = read(Format::Brat, "T1\tPER 4 9\tحموشي".as_bytes(), &document).unwrap();
    found.entities[0].role = Some("مدير".to_owned());
    for format in READABLE {
        let bytes = written_of(format, &document, &found).into_bytes();
        let error = read(format, &bytes, &other).unwrap_err();
        let expected = [
            ReadError::OtherText,
            ReadError::NotThere {
                text: "حموشي".to_owned(),
                start: 4,
            },
        ];
        assert!(expected.contains(&error), "{format:?}: {error}");
    }
}

#[test]
fn a_web_annotation_is_found_by_its_quotation_when_the_text_has_changed() {
    let document = plain("زار حموشي واشنطن. ثم عاد حموشي من باريس إلى الرباط.");
    let second = "T1\tPER 25 30\tحموشي\n";
    let found = read(Format::Brat, second.as_bytes(), &document).unwrap();
    let bytes = written_of(Format::WebAnnotation, &document, &found).into_bytes();
    let changed = plain("عاجل: زار حموشي واشنطن أمس. ثم عاد حموشي من باريس إلى الرباط.");
    let moved = read(Format::WebAnnotation, &bytes, &changed).unwrap();
    let span = moved.mentions[0].span;
    assert_eq!(changed.slice(span), "حموشي");
    assert_eq!(
        span.start,
        changed.text.rfind("حموشي").unwrap(),
        "the second, not the first"
    );
}

#[test]
fn a_file_of_another_program_without_offsets_is_read_by_its_tokens() {
    let document = plain("قال عبد اللطيف حموشي إن الرباط بعيدة.\nوصل حموشي.");
    let conll = "-DOCSTART- O\n\nقال O\nعبد B-PER\nاللطيف I-PER\nحموشي I-PER\nإن O\nالرباط B-LOC\n\
                 بعيدة O\n. O\n\nوصل O\nحموشي I-PER\n. O\n";
    let found = read(Format::Conll, conll.as_bytes(), &document).unwrap();
    let names: Vec<&str> = found
        .mentions
        .iter()
        .map(|it| document.slice(it.span))
        .collect();
    assert_eq!(names, ["عبد اللطيف حموشي", "الرباط", "حموشي"]);
    assert_eq!(found.entities.len(), 3);
    let error = read(Format::Conll, "قال O\nغيره O\n".as_bytes(), &document).unwrap_err();
    let what = "the token is not the next one of the text";
    assert_eq!(error, ReadError::Line { line: 2, what });
}

#[test]
fn the_same_words_of_one_type_are_one_entity_where_nothing_else_is_said() {
    let document = plain("حموشي وحموشي والرباط");
    let ann = "T1\tPER 0 5\tحموشي\nT2\tPER 7 12\tحموشي\nT3\tLOC 14 20\tالرباط\n";
    let found = read(Format::Brat, ann.as_bytes(), &document).unwrap();
    assert_eq!(found.entities.len(), 2);
    assert_eq!(found.entities[0].mentions, [0, 1]);
    assert_eq!(found.mentions[0].kind, EntityType::Person);
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let document = plain("قال حموشي إن الرباط بعيدة");
    let cases = [
        ("T1 PER 4 9 حموشي", "line 1: there is no tab after the id"),
        (
            "T1\tPER 9 4\tحموشي",
            "line 1: the offsets are no pairs of rising numbers",
        ),
        ("T1\tPER 5 10\tحموشي", "«حموشي» does not stand at 5"),
        ("T1\tPER 4 99\tحموشي", "«حموشي» does not stand at 4"),
        ("T1\tHERO 4 9\tحموشي", "«HERO» is no type of entity"),
        (
            "T1\tPER 4 9\tحموشي\nT1\tLOC 13 19\tالرباط",
            "«T1» is there twice",
        ),
        (
            "T1\tPER 4 9\tحموشي\nT2\tPER 6 9\tوشي",
            "two annotations overlap at «وشي»",
        ),
        (
            "T1\tQuote 4 9\tحموشي",
            "«T1» is referred to and is not there",
        ),
        ("X1\tPER", "line 1: the id is of no kind that brat has"),
    ];
    for (ann, said) in cases {
        let error = read(Format::Brat, ann.as_bytes(), &document).unwrap_err();
        assert_eq!(error.to_string(), said, "{ann}");
    }
    let error = read(Format::Json, b"\xFF", &document).unwrap_err();
    assert_eq!(error, ReadError::NotUtf8);
}
