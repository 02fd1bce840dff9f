//! Web pages: which texts are pages, what of a page is its article, and what becomes of its parts.

use warraq::{
    document::{BlockKind, Document},
    loader::{self, LoadError, Options},
};

use super::{blocks, read};

/// The document of a page with this body.
fn page(body: &str) -> Document {
    read(format!("<!DOCTYPE html><html><body>{body}</body></html>")).unwrap()
}

/// A paragraph of running text that begins with `start`.
fn running(start: &str) -> String {
    let rest = "وقال المتحدث في بيان، اليوم، إن اللجنة ستنظر في الطلب، وتعلن رأيها لاحقا. ";
    format!("{start} {}", rest.repeat(3).trim_end())
}

#[test]
fn a_page_is_told_by_its_content() {
    let cases = [
        "<!DOCTYPE html><p>نص",
        "<html dir=rtl><body>نص الخبر هنا",
        "<HTML><HEAD></HEAD><BODY>نص الخبر هنا</BODY></HTML>",
        "\u{FEFF}\n<!-- saved -->\n<html><p>نص الخبر هنا</p></html>",
        "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html><body><p>نص</p></body></html>",
        "<p>فقرة أولى</p>\n<p>فقرة ثانية</p>",
        "<div><h1>عنوان</h1><p>فقرة</p></div>",
    ];
    for text in cases {
        let document = read(text).unwrap();
        assert_eq!(document.origin.format, "html", "{text}");
        assert!(!document.text.contains('<'), "{text}");
    }
}

#[test]
fn a_text_with_a_tag_in_it_stays_a_text() {
    let cases = [
        "يبدأ كل ملف بالوسم <html> وينتهي بالوسم </html> كما هو معروف",
        "<b>هام</b>: يرجى الحضور",
        "<اسم> قال إن 3 < 5",
        "< p > ليس وسما </p>",
        "From هنا تبدأ الرحلة",
        "[ملاحظة] نص {بين قوسين}",
        "<3 أحبكم",
    ];
    for text in cases {
        let document = read(text).unwrap();
        assert_eq!(
            (document.origin.format, document.text.as_str()),
            ("text", text)
        );
    }
}

#[test]
fn the_name_of_a_file_decides_where_its_content_does_not() {
    let bytes = "نص الخبر\n<br>سطر ثان".as_bytes().to_vec();
    let load = |name: &str| {
        let document = loader::load_bytes(bytes.clone(), Some(name.as_ref()), &Options::default());
        document.unwrap().origin.format
    };
    assert_eq!(load("خبر.html"), "html");
    assert_eq!(load("خبر.txt"), "text");
}

#[test]
fn lines_that_a_browser_shows_apart_are_blocks() {
    let document = page(
        "<p>سطر أول<br>سطر ثانٍ<br><br>فقرة</p>نص بلا وسم<div>قسم <b>مهم</b>\n جدا</div>\
         <pre>بيت أول\nبيت ثان</pre>",
    );
    let texts: Vec<&str> = blocks(&document)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let expected = [
        "سطر أول",
        "سطر ثانٍ",
        "فقرة",
        "نص بلا وسم",
        "قسم مهم جدا",
        "بيت أول",
        "بيت ثان",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn blanks_and_marks_of_layout_are_put_in_order() {
    let document = page(
        "<p>&nbsp;&nbsp;قال&nbsp;الوزير  \n\t ال&shy;كلمة&#8203;، &zwnj;«\u{FEFF}نعم»&nbsp;</p>",
    );
    assert_eq!(document.text, "قال الوزير الكلمة، \u{200C}«نعم»");
    assert_eq!(page("<p>&rlm;&nbsp;</p><p>نص</p>").blocks.len(), 1);
}

#[test]
fn the_parts_of_a_page_keep_their_kind() {
    let document = page(
        "<h2>محور</h2><p>فقرة</p><ul><li>نقطة<ul><li>فرع</li></ul></li><li><p>نقطة ثانية</p><p>تتمتها</p></li></ul>\
         <blockquote><p>اقتباس</p></blockquote><figure><img src='صور/الوزير.jpg' alt='نص بديل'>\
         <figcaption>الوزير <br>في مكتبه</figcaption></figure><p><q>نعم</q></p>\
         <table><caption>العواصم</caption><tr><th>الدولة</th><th>العاصمة</th></tr>\
         <tr><td>المغرب</td><td>الرباط</td></tr><tr><td colspan=2>المجموع</td></tr></table>",
    );
    let expected = [
        (BlockKind::Heading(2), "محور"),
        (BlockKind::Paragraph, "فقرة"),
        (BlockKind::ListPoint(1), "نقطة"),
        (BlockKind::ListPoint(2), "فرع"),
        (BlockKind::ListPoint(1), "نقطة ثانية"),
        (BlockKind::Paragraph, "تتمتها"),
        (BlockKind::Quotation, "اقتباس"),
        (BlockKind::Caption, "الوزير في مكتبه"),
        (BlockKind::Paragraph, "«نعم»"),
        (BlockKind::Caption, "العواصم"),
        (BlockKind::TableRow, "الدولة\tالعاصمة"),
        (BlockKind::TableRow, "المغرب\tالرباط"),
        (BlockKind::TableRow, "المجموع"),
    ];
    assert_eq!(blocks(&document), expected);
    assert_eq!(document.metadata.images, ["صور/الوزير.jpg"]);
}

#[test]
fn what_no_reader_sees_is_left_out() {
    let document = page(
        "<p>ظاهر</p><p hidden>خفي</p><p style='color:red; display: none'>خفي</p>\
         <script>document.write('<p>مكتوب</p>')</script><noscript>فعّل</noscript>\
         <template><p>قالب</p></template><svg><text>رسم</text></svg><!-- تعليق -->",
    );
    assert_eq!(document.text, "ظاهر");
}

#[test]
fn a_page_without_an_article_gives_what_is_on_it() {
    let document = page("<ul><li><a href=1>خبر أول</a></li><li><a href=2>خبر ثان</a></li></ul>");
    assert_eq!(document.text, "خبر أول\nخبر ثان");
    assert_eq!(page("<nav>الرئيسية</nav><p>قريبا</p>").text, "قريبا");
    assert_eq!(read("<!DOCTYPE html><html></html>"), Err(LoadError::Empty));
}

#[test]
fn a_table_that_only_places_the_page_is_no_table() {
    let document = page(&format!(
        "<table><tr><td>{}<br><br>{}</td><td><p>{}</p></td></tr></table>",
        running("أول"),
        running("ثان"),
        running("ثالث")
    ));
    assert_eq!(blocks(&document).len(), 3);
    assert!(
        blocks(&document)
            .iter()
            .all(|(kind, _)| *kind == BlockKind::Paragraph)
    );
}

#[test]
fn a_page_that_nests_without_end_is_read_without_an_overflow() {
    let deep = format!("{}{}", "<div>".repeat(100_000), running("عميق"));
    let fonts = format!(
        "{}{}",
        "<font color=1><b x=2>".repeat(50_000),
        running("ملون")
    );
    let tables = format!("{}{}", "<table><tr><td>".repeat(20_000), running("خلية"));
    let lists = format!("{}{}", "<ul><li>".repeat(50_000), running("نقطة"));
    for body in [deep, fonts, tables, lists] {
        let read = std::thread::spawn(move || page(&body).blocks.len());
        assert_eq!(read.join().unwrap(), 1);
    }
}

#[test]
fn a_page_that_grows_beyond_reason_is_refused() {
    // Each paragraph opens every unclosed element again.
    let fonts: String = (0..250).map(|n| format!("<font size={n}>")).collect();
    let page = format!("<!DOCTYPE html><p>{fonts}{}", "<p>س".repeat(20_000));
    let error = read(page).unwrap_err();
    assert!(matches!(error, LoadError::BeyondLimit { .. }), "{error}");
}

#[test]
fn a_huge_attribute_and_a_picture_in_the_page_cost_nothing() {
    let data = "A".repeat(3_000_000);
    let document = page(&format!(
        "<p title='{data}'>نص</p><img src='data:image/png;base64,{data}'>"
    ));
    assert_eq!(document.text, "نص");
    assert_eq!(document.metadata.images, [""; 0]);
}
