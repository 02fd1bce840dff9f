//! A book is one document: its chapters in their order, under the headings of its contents.

use warraq::{
    document::{Document, Warning},
    loader::LoadError,
};

use super::{formats::written, read, zipped::archive};

/// A page with this body.
fn page(body: &str) -> String {
    format!("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{body}</body></html>")
}

/// A book of EPUB 2 whose files are in a folder, with these pages in this order of its spine.
fn book(pages: &[(&str, &str)], spine: &str, contents: &str) -> Vec<u8> {
    let mut items =
        String::from("<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>");
    for (name, _) in pages {
        items += &format!("<item id=\"{name}\" href=\"text/{name}%20x.xhtml\"/>");
    }
    let refs: String = spine
        .split(' ')
        .map(|id| format!("<itemref idref=\"{id}\"/>"))
        .collect();
    let package = format!(
        "<package><metadata><dc:title>كتاب الأخبار</dc:title><dc:creator>سارة الخطيب</dc:creator>\
         <dc:publisher>دار النشر</dc:publisher><dc:date>2024-03-25</dc:date>\
         <dc:language>en</dc:language></metadata><manifest>{items}</manifest>\
         <spine toc=\"ncx\">{refs}</spine></package>"
    );
    let container = "<container><rootfile full-path=\"OEBPS/book.opf\"/></container>";
    let pages: Vec<(String, String)> = pages
        .iter()
        .map(|(name, body)| (format!("OEBPS/text/{name} x.xhtml"), page(body)))
        .collect();
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", container.as_bytes()),
        ("OEBPS/book.opf", package.as_bytes()),
        ("OEBPS/toc.ncx", contents.as_bytes()),
    ];
    entries.extend(
        pages
            .iter()
            .map(|(name, page)| (name.as_str(), page.as_bytes())),
    );
    archive(&entries)
}

/// A book of two chapters.
fn two_chapters() -> Document {
    let point = |label: &str, page: &str, inner: &str| {
        format!(
            "<navPoint><navLabel><text>{label}</text></navLabel>\
             <content src=\"text/{page}%20x.xhtml#a\"/>{inner}</navPoint>"
        )
    };
    let inner = point("من القاهرة", "b", "");
    let contents = format!(
        "<ncx><navMap>{}{}</navMap></ncx>",
        point("الفصل الأول", "a", ""),
        point("الفصل الثاني", "b", &inner)
    );
    let pages = [
        (
            "b",
            "<p>الفصل الثاني</p><p>ثم عاد الوزير.</p><p>من القاهرة</p><p>وصل.</p>",
        ),
        (
            "a",
            "<p>وصل الوزير إلى القاهرة.</p><img src=\"../images/a.png\"/>",
        ),
    ];
    read(book(&pages, "a b a", &contents)).unwrap()
}

#[test]
fn chapters_come_in_the_order_of_the_spine_under_the_names_of_the_contents() {
    assert_eq!(
        written(&two_chapters()),
        "heading-1\tالفصل الأول\nparagraph\tوصل الوزير إلى القاهرة.\nheading-1\tالفصل الثاني\n\
         paragraph\tثم عاد الوزير.\nheading-2\tمن القاهرة\nparagraph\tوصل.\n"
    );
}

#[test]
fn a_book_says_who_wrote_it_and_when_and_its_letters_in_what_language() {
    let metadata = two_chapters().metadata;
    assert_eq!(metadata.title.as_deref(), Some("كتاب الأخبار"));
    assert_eq!(metadata.author.as_deref(), Some("سارة الخطيب"));
    assert_eq!(metadata.source.as_deref(), Some("دار النشر"));
    assert_eq!(metadata.published, "2024-03-25".parse().ok());
    assert_eq!(metadata.language.as_deref(), Some("ar"));
    assert_eq!(metadata.images, ["OEBPS/images/a.png"]);
}

#[test]
fn a_chapter_that_is_missing_or_cut_short_is_a_remark() {
    let file = book(&[("a", "<p>نص</p>")], "a", "");
    let whole = read(file.clone()).unwrap();
    assert_eq!(whole.warnings, []);
    let name = |bytes: &[u8], from: &str, to: &str| {
        let mut bytes = bytes.to_vec();
        while let Some(at) = bytes
            .windows(from.len())
            .position(|part| part == from.as_bytes())
        {
            bytes[at..at + from.len()].copy_from_slice(to.as_bytes());
        }
        bytes
    };
    let renamed = name(&file, "text/a x.xhtml", "text/z x.xhtml");
    assert_eq!(read(renamed), Err(LoadError::Empty));
    let two = book(&[("a", "<p>نص</p>"), ("b", "<p>ثان</p>")], "a b", "");
    let renamed = name(&two, "text/b x.xhtml", "text/z x.xhtml");
    let name = "OEBPS/text/b x.xhtml".to_owned();
    assert_eq!(
        read(renamed).unwrap().warnings,
        [Warning::PartLeftOut { name }]
    );
}

#[test]
fn an_encrypted_book_is_locked_and_packed_fonts_lock_nothing() {
    let with = |algorithm: &str| {
        let encryption =
            format!("<encryption><EncryptionMethod Algorithm=\"{algorithm}\"/></encryption>");
        archive(&[
            ("mimetype", b"application/epub+zip"),
            ("META-INF/encryption.xml", encryption.as_bytes()),
            ("a.xhtml", page("<p>نص</p>").as_bytes()),
        ])
    };
    assert_eq!(
        read(with("http://www.w3.org/2001/04/xmlenc#aes256-cbc")),
        Err(LoadError::Locked)
    );
    assert_eq!(
        read(with("http://www.idpf.org/2008/embedding"))
            .unwrap()
            .text,
        "نص"
    );
}
