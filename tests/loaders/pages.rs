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

#[test]
fn lines_of_writer_and_day_beside_the_headline_become_what_is_known() {
    let cases = [
        (
            "<p>بقلم: سعاد المرابط</p><p>17 يونيو 2021</p>",
            Some("سعاد المرابط"),
            Some("2021-06-17"),
        ),
        (
            "<div>بقلم سعاد المرابط 17 يونيو 2021</div>",
            Some("سعاد المرابط"),
            Some("2021-06-17"),
        ),
        (
            "<div class=author>سعاد المرابط</div>",
            Some("سعاد المرابط"),
            None,
        ),
        (
            "<span class=author>سعاد</span><span class=date>الخميس 17 يونيو 2021</span>",
            Some("سعاد"),
            Some("2021-06-17"),
        ),
        (
            "<time datetime='2021-06-17T10:00' pubdate>أمس</time>",
            None,
            Some("2021-06-17"),
        ),
        ("<p>كتب الوزير في تغريدة إن الأمر انتهى</p>", None, None),
    ];
    for (head, author, published) in cases {
        let body = format!(
            "<h1>عنوان الخبر هنا</h1>{head}<p>{}</p><p>{}</p>",
            running("أ"),
            running("ب")
        );
        let html =
            format!("<!DOCTYPE html><title>عنوان الخبر هنا</title><article>{body}</article>");
        let document = read(html).unwrap();
        let metadata = &document.metadata;
        assert_eq!(metadata.author.as_deref(), author, "{head}");
        let day = metadata.published.map(|day| day.to_string());
        assert_eq!(day.as_deref(), published, "{head}");
        assert_eq!(metadata.title.as_deref(), Some("عنوان الخبر هنا"), "{head}");
    }
}

#[test]
fn a_language_that_the_letters_belie_is_not_believed() {
    let language = |lang: &str, text: &str| {
        let html = format!("<!DOCTYPE html><html lang='{lang}'><p>{text}</p></html>");
        read(html).unwrap().metadata.language
    };
    let arabic = "وزير الخارجية يزور المدينة في زيارة رسمية";
    assert_eq!(language("en-US", arabic).as_deref(), Some("ar"));
    assert_eq!(language("ar-MA", arabic).as_deref(), Some("ar-MA"));
    assert_eq!(language("ar_EG", arabic).as_deref(), Some("ar-EG"));
    assert_eq!(language("", arabic).as_deref(), Some("ar"));
    assert_eq!(
        language("fr", "Le ministre est en visite").as_deref(),
        Some("fr")
    );
    assert_eq!(language("ar", "The minister said nothing"), None);
}

#[test]
fn a_declared_encoding_decides_only_where_the_bytes_do_not() {
    let page = |declared: &str, text: &str, encoding: &'static encoding_rs::Encoding| {
        let html = format!("<html><head><meta charset={declared}></head><p>{text}</p></html>");
        read(encoding.encode(&html).0).unwrap()
    };
    let text = "افتتحت بلدية طنجة مكتبة جديدة قرب الميناء القديم وقال الرئيس إنها كبيرة";
    let arabic = [
        encoding_rs::WINDOWS_1256,
        encoding_rs::ISO_8859_6,
        encoding_rs::UTF_8,
    ];
    for encoding in arabic {
        for declared in [
            "utf-8",
            "windows-1256",
            "iso-8859-1",
            "iso-8859-6",
            "klingon",
        ] {
            let document = page(declared, text, encoding);
            assert_eq!(document.text, text, "{declared} over {}", encoding.name());
            assert_eq!(document.origin.encoding, encoding.name(), "{declared}");
        }
    }
    let short = page("windows-1251", "Да", encoding_rs::WINDOWS_1251);
    assert_eq!(short.text, "Да");
}

#[test]
fn a_sentence_full_of_links_stays_and_a_list_of_links_goes() {
    let sentence = "<p>قال <a href=1>كريم بناني</a> و<a href=2>نادية العلوي</a>:</p>";
    let list = "<div><a href=3>خبر عن الميناء</a> | <a href=4>خبر عن المدينة</a></div>";
    let body = format!(
        "<p>{}</p>{sentence}{list}<p>{}</p>",
        running("أ"),
        running("ب")
    );
    let document = page(&format!("<article>{body}</article>"));
    let texts: Vec<&str> = blocks(&document)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    assert_eq!(texts[1], "قال كريم بناني ونادية العلوي:");
    assert_eq!(texts.len(), 3, "{texts:?}");
}

#[test]
fn the_headline_is_told_from_the_name_of_the_site() {
    let title = |title: &str, headings: &str| {
        let body = format!("{headings}<p>{}</p><p>{}</p>", running("أ"), running("ب"));
        let html = format!("<!DOCTYPE html><title>{title}</title><body>{body}</body>");
        let metadata = read(html).unwrap().metadata;
        (metadata.title.unwrap_or_default(), metadata.source)
    };
    let site = Some("طنجة بريس".to_owned());
    let headline = "افتتاح مكتبة عمومية قرب الميناء القديم".to_owned();
    let both = format!("<h1>طنجة بريس</h1><h3>{headline}</h3>");
    for written in [
        format!("{headline} - طنجة بريس"),
        format!("{headline} | طنجة بريس"),
        format!("طنجة بريس: {headline}"),
    ] {
        assert_eq!(
            title(&written, &both),
            (headline.clone(), site.clone()),
            "{written}"
        );
    }
    let alone = format!("<h1>{headline}</h1>");
    assert_eq!(title(&headline, &alone), (headline.clone(), None));
    assert_eq!(title("طنجة - ويكيبيديا", "<h1>طنجة</h1>").0, "طنجة");
}
