//! PDF: what is read out of the glyphs of a page is what was written, in the order of reading.

use std::{fs, path::PathBuf};

use unicode_normalization::UnicodeNormalization as _;
use warraq::{
    document::{BlockKind, Document, Warning},
    loader::{self, LoadError, Options, Watch},
    text::Direction,
};

use super::{fixture, formats::written, read};

/// The bytes of a fixture.
fn bytes(name: &str) -> Vec<u8> {
    fs::read(fixture("formats/pdf").join(name)).unwrap()
}

/// The document in a fixture.
fn document(name: &str) -> Document {
    read(bytes(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn a_page_gives_what_was_written_on_it() {
    let names = [
        "cells",
        "latin",
        "notes",
        "numbers",
        "pages",
        "two_columns",
        "verse",
    ];
    for name in names {
        let document = document(&format!("{name}.pdf"));
        let expected = fs::read_to_string(fixture("formats/pdf").join(format!("{name}.expected")));
        let expected: String = expected.unwrap().nfc().collect();
        assert_eq!(written(&document), expected, "{name}");
        assert_eq!(document.origin.format, "pdf", "{name}");
        assert_eq!(document.warnings, [], "{name}");
    }
}

#[test]
fn each_block_knows_the_page_that_it_begins_on() {
    let pages = |name: &str| -> Vec<u32> {
        let document = document(name);
        document
            .blocks
            .iter()
            .map(|block| block.page.unwrap())
            .collect()
    };
    assert_eq!(pages("pages.pdf"), [1, 1, 1, 2, 2, 3]);
    assert_eq!(pages("two_columns.pdf"), [1, 1, 1, 1, 1, 2]);
}

#[test]
fn the_headline_and_the_direction_are_those_of_the_page() {
    let title = |name: &str| document(name).metadata.title.unwrap();
    assert_eq!(title("pages.pdf"), "مكتبة الإسكندرية تفتح قاعة للمخطوطات");
    assert_eq!(title("latin.pdf"), "The booksellers of Baghdad");
    assert_eq!(document("latin.pdf").direction, Direction::Ltr);
    assert_eq!(document("numbers.pdf").direction, Direction::Rtl);
    assert_eq!(
        document("numbers.pdf").metadata.language.as_deref(),
        Some("ar")
    );
}

/// The folder of the shared articles; `None`, and a line about it, where it is not there.
fn shared() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/articles/formats");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: there is no {}", folder.display());
    None
}

#[test]
fn the_shared_article_is_whole_whichever_program_printed_it() {
    let Some(folder) = shared() else { return };
    let article = fs::read_to_string(folder.join("article.txt")).unwrap();
    let article: Vec<String> = article.lines().map(|line| line.nfc().collect()).collect();
    let names = [
        "chromium_amiri",
        "chromium_naskh",
        "lo",
        "typst_amiri",
        "typst_naskh",
    ];
    for name in names {
        let path = folder.join(format!("{name}.pdf"));
        let document = loader::load(&path, &Options::default()).unwrap();
        let blocks: Vec<String> = document
            .text
            .lines()
            .map(|line| line.nfc().collect())
            .collect();
        assert_eq!(blocks[..article.len()], article, "{name}");
        assert_eq!(document.blocks[0].kind, BlockKind::Heading(1), "{name}");
        assert_eq!(
            document.metadata.title.as_ref(),
            Some(&article[0]),
            "{name}"
        );
        assert_eq!(document.warnings, [], "{name}");
    }
}

#[test]
fn presentation_forms_become_letters() {
    let Some(folder) = shared() else { return };
    let document = loader::load(&folder.join("pdfjs_arabic.pdf"), &Options::default()).unwrap();
    assert!(
        document.text.contains("انواع الخطوط العربية"),
        "{}",
        document.text
    );
    let form = |c: char| matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    assert!(!document.text.contains(form), "{}", document.text);
}

#[test]
fn a_file_without_a_usable_text_says_so() {
    assert_eq!(read(bytes("picture.pdf")), Err(LoadError::NoTextLayer));
    if let Some(folder) = shared() {
        let loaded = loader::load(&folder.join("weasy_naskh.pdf"), &Options::default());
        assert_eq!(loaded, Err(LoadError::NoTextLayer));
    }
}

#[test]
fn pages_of_pictures_among_others_are_counted() {
    let mixed = document("mixed.pdf");
    assert_eq!(mixed.warnings, [Warning::PagesWithoutText { count: 1 }]);
    assert_eq!(mixed.text, document("verse.pdf").text);
}

#[test]
fn a_password_is_said() {
    assert_eq!(read(bytes("locked.pdf")), Err(LoadError::Locked));
}

#[test]
fn of_a_damaged_file_what_is_left_is_read_and_said_so() {
    let whole = bytes("pages.pdf");
    let text = document("pages.pdf").text;
    // Without its table of objects, everything is still found.
    let cut = whole[..whole.len() - 200].to_vec();
    let damaged = read(cut).unwrap();
    assert_eq!(damaged.text, text);
    assert_eq!(damaged.warnings, [Warning::Damaged]);
    assert_eq!(
        read(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"),
        Err(LoadError::Damaged)
    );
    assert_eq!(read(&whole[..300]), Err(LoadError::Damaged));
}

#[test]
fn reading_is_given_up_and_its_progress_is_told() {
    let watch = Watch::default();
    assert_eq!(watch.progress(), None);
    let all = loader::load_all_bytes(bytes("pages.pdf"), None, &Options::default(), &watch);
    assert_eq!(all.unwrap().len(), 1);
    assert_eq!(watch.progress(), Some((3, 3)));
    let watch = Watch::default();
    watch.cancel();
    let all = loader::load_all_bytes(bytes("pages.pdf"), None, &Options::default(), &watch);
    assert_eq!(all, Err(LoadError::Cancelled));
}

#[test]
fn streams_that_inflate_without_end_are_refused() {
    let zeros = vec![b' '; 64 * 1024 * 1024];
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packed, &zeros).unwrap();
    let packed = packed.finish().unwrap();
    let head = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\nendobj\n";
    let stream = format!(
        "4 0 obj\n<</Filter/FlateDecode/Length {}>>\nstream\n",
        packed.len()
    );
    let tail = "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
    let file = [head.as_bytes(), stream.as_bytes(), &packed, tail.as_bytes()].concat();
    let error = read(file).unwrap_err();
    assert!(matches!(error, LoadError::BeyondLimit { .. }), "{error}");
}

#[test]
fn a_table_of_widths_without_end_is_not_unpacked() {
    let file = "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>\nendobj\n4 0 obj\n<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/W[0 4294967295 500]>>]>>\nendobj\n5 0 obj\n<</Length 30>>\nstream\nBT /F 9 Tf <00410042> Tj ET    \nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
    assert_eq!(read(file), Err(LoadError::Damaged));
}

#[test]
fn a_form_that_draws_itself_over_and_over_is_cut_short() {
    // Each form draws the next one twice, forty deep: a million million times in all.
    let forms: String = (4..44)
        .map(|number| {
            let next = number + 1;
            format!(
                "{number} 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {next} 0 R>>>>/Length 11>>\nstream\n/F Do /F Do\nendstream\nendobj\n"
            )
        })
        .collect();
    let file = format!(
        "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 4 0 R>>>>>>\nendobj\n{forms}trailer\n<</Root 1 0 R>>\n%%EOF\n"
    );
    assert_eq!(read(file), Err(LoadError::Damaged));
}
