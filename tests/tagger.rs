//! The trained model: its file is not trusted, and it marks names in plain Arabic.

use std::{fs, path::PathBuf, sync::LazyLock};

use proptest::prelude::*;
use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::{EntityType, Evidence},
    extract::{
        Extractor, Options,
        tagger::{Conventions, ModelError, Reading, Tagger, seal},
    },
};

/// The model file that is part of the program.
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/model/tagger.wstu");
    fs::read(path).expect("the model file can be read")
});

/// Magic, version, checksum, length of the description.
const HEAD: usize = 4 + 4 + 8 + 4;

/// A sentence of made-up persons.
const SENTENCE: &str =
    "قال الوزير سامي الحداد في الرباط إن منظمة الصحة العالمية وافقت.\nثم سافر إلى لندن.";

fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    builder.build(Origin::default())
}

fn marked(tagger: &Tagger<'_>, text: &str) -> Vec<(String, EntityType)> {
    let document = document(text);
    let names = Reading::new(tagger, &document).until(text.len());
    let name = |span| document.slice(span).to_owned();
    names.iter().map(|n| (name(n.span), n.kind)).collect()
}

/// The description and the tensors of the model file.
fn parts() -> (&'static [u8], &'static [u8]) {
    let length: [u8; 4] = FILE[HEAD - 4..HEAD].try_into().expect("four bytes");
    FILE[HEAD..].split_at(u32::from_le_bytes(length) as usize)
}

#[test]
fn names_are_marked_with_their_types() {
    let tagger = Tagger::embedded().expect("the model of the program");
    let names = marked(&tagger, SENTENCE);
    let expected = [
        ("سامي الحداد", EntityType::Person),
        ("الرباط", EntityType::Place),
        ("منظمة الصحة العالمية", EntityType::Organisation),
        ("لندن", EntityType::Place),
    ];
    assert_eq!(names, expected.map(|(name, kind)| (name.to_owned(), kind)));
}

#[test]
fn text_without_a_name_has_no_mark() {
    let tagger = Tagger::embedded().expect("the model of the program");
    assert_eq!(
        marked(&tagger, "كان الجو جميلا وذهب الناس إلى السوق.\n\n؟!"),
        []
    );
    assert_eq!(marked(&tagger, ""), []);
}

#[test]
fn proclitics_are_left_off() {
    let tagger = Tagger::embedded().expect("the model of the program");
    let names = marked(&tagger, "أقيم المعرض بالرباط.");
    let texts: Vec<&str> = names.iter().map(|(name, _)| &**name).collect();
    assert_eq!(texts, ["الرباط"]);
}

#[test]
fn a_document_longer_than_a_page_is_read_to_its_end() {
    let tagger = Tagger::embedded().expect("the model of the program");
    let text = format!("{}\n{SENTENCE}", "كان الجو جميلا جدا. ".repeat(600));
    let document = document(&text);
    let mut reading = Reading::new(&tagger, &document);
    let blocks = document.blocks.iter();
    let names: Vec<_> = blocks
        .flat_map(|block| reading.until(block.span.end))
        .collect();
    assert_eq!(names.len(), 4);
    assert!(names.is_sorted_by_key(|name| name.span));
}

#[test]
fn what_the_model_marks_says_so() {
    let extraction = Extractor::new().extract(&document(SENTENCE), &Options::default());
    let by_model = |evidence: &Vec<Evidence>| evidence.contains(&Evidence::Model);
    assert!(extraction.mentions.iter().any(|m| by_model(&m.evidence)));
    let alone = Extractor::rules_alone().extract(&document(SENTENCE), &Options::default());
    assert!(!alone.mentions.iter().any(|m| by_model(&m.evidence)));
}

#[test]
fn other_files_are_refused() {
    let open = |bytes: &[u8]| Tagger::open(bytes).err();
    assert_eq!(open(b""), Some(ModelError::Foreign));
    assert_eq!(open(b"GIF89a"), Some(ModelError::Foreign));
    assert_eq!(open(b"WSTU"), Some(ModelError::Truncated));
    assert_eq!(open(b"WSTU\x01\0\0\0"), Some(ModelError::Version(1)));
    assert_eq!(open(&FILE[..FILE.len() - 1]), Some(ModelError::Damaged));
}

#[test]
fn rules_go_on_without_a_model_that_is_refused() {
    let flipped = {
        let mut bytes = FILE.clone();
        bytes[5_000_000] ^= 1;
        bytes
    };
    let version = [&b"WSTU\x09\0\0\0"[..], &FILE[8..]].concat();
    let document = document(SENTENCE);
    let alone = Extractor::rules_alone().extract(&document, &Options::default());
    assert!(!alone.mentions.is_empty());
    for (bytes, said) in [
        (flipped, "the model is damaged"),
        (FILE[..FILE.len() / 2].to_vec(), "the model is damaged"),
        (FILE[..10].to_vec(), "the model ends before its contents do"),
        (version, "the model's format is version 9"),
        (b"PK\x03\x04".to_vec(), "this is not a model"),
    ] {
        let extractor = Extractor::with_model(Tagger::open(bytes.leak()));
        let why = extractor.model().err().map(ToString::to_string);
        assert!(
            why.clone().is_some_and(|why| why.starts_with(said)),
            "{why:?}"
        );
        assert_eq!(extractor.extract(&document, &Options::default()), alone);
    }
}

#[test]
fn anercorp_has_its_own_conventions() {
    let tagger = Tagger::embedded().expect("the model of the program");
    let text = "قال الرئيس المصري حسني مبارك في القاهرة يوم 5 مايو.";
    let document = document(text);
    let names = |conventions| {
        let names = Reading::new(&tagger, &document)
            .by(conventions)
            .until(text.len());
        names.into_iter().map(|name| name.kind).collect::<Vec<_>>()
    };
    let (own, anercorp) = (names(Conventions::Own), names(Conventions::Anercorp));
    for kind in [EntityType::Person, EntityType::Place] {
        assert!(own.contains(&kind) && anercorp.contains(&kind), "{kind:?}");
    }
    assert!(own.contains(&EntityType::Date) && !anercorp.contains(&EntityType::Date));
}

#[test]
fn a_well_sealed_file_of_another_network_is_refused() {
    let (description, tensors) = parts();
    let json = String::from_utf8(description.to_vec()).expect("JSON is UTF-8");
    for (from, to) in [
        ("\"spec\":\"crr\"", "\"spec\":\"crx\""),
        ("\"d\":128", "\"d\":4294967296"),
        ("\"d\":128", "\"d\":0"),
        ("\"nv\":65000", "\"nv\":18446744073709551615"),
        ("B-PER", "B-DOG"),
        ("\"offset\":0", "\"offset\":18446744073709551615"),
    ] {
        assert!(json.contains(from), "{from}");
        let other = seal(json.replacen(from, to, 1).as_bytes(), tensors);
        assert!(Tagger::open(&other).is_err(), "{to}");
    }
    assert!(Tagger::open(&seal(description, &tensors[..1000])).is_err());
    assert!(Tagger::open(&seal(description, tensors)).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn a_flipped_byte_or_a_cut_is_damage(at in 16_usize..8_000_000, cut in 16_usize..8_000_000) {
        let mut bytes = FILE.clone();
        bytes[at] ^= 0x10;
        prop_assert_eq!(Tagger::open(&bytes).err(), Some(ModelError::Damaged));
        prop_assert_eq!(Tagger::open(&FILE[..cut]).err(), Some(ModelError::Damaged));
    }

    /// Whoever writes the checksum can write anything else: it is refused, or read to the end.
    #[test]
    fn sealed_nonsense_never_panics(
        flips in prop::collection::vec((0.0_f64..1.0, any::<u8>()), 1..400),
        in_description in any::<bool>(),
    ) {
        let (mut description, mut tensors) = { let (d, t) = parts(); (d.to_vec(), t.to_vec()) };
        for (place, value) in flips {
            let bytes = if in_description { &mut description } else { &mut tensors };
            let at = (place * bytes.len() as f64) as usize;
            bytes[at] = value;
        }
        let file = seal(&description, &tensors);
        if let Ok(tagger) = Tagger::open(&file) {
            marked(&tagger, SENTENCE);
        }
    }
}
