//! Articles in fields: which texts are JSON, XML, Markdown or mail, and which only look like it.

use warraq::{
    document::Warning,
    loader::{self, Options},
};

use super::{blocks, read};

/// The name of the format that a text is read as.
fn format(text: &str) -> &'static str {
    read(text).unwrap().origin.format
}

#[test]
fn an_arabic_text_that_begins_like_a_format_stays_a_text() {
    let cases = [
        "From هنا تبدأ الحكاية\nوهناك تنتهي",
        "From: محمد\nإلى: أحمد\n\nتحية طيبة",
        "[عاجل] انفجار في الميناء",
        "{ملاحظة: نص بين قوسين}",
        "[\"اقتباس\"] قال الوزير",
        "قال * الوزير * إن ** النتائج **\n# \n#وسم\n- نقطة أولى\n- نقطة ثانية",
        "1. أولا\n2. ثانيا\n\n> كلام",
        "Subject: درس في البريد\nيبدأ كل بريد بعنوان",
        "<؟xml كلام عن الصيغ",
        "--- \nفاصل بين فقرتين\n---",
    ];
    for text in cases {
        let document = read(text).unwrap();
        assert_eq!(
            (document.origin.format, document.text.as_str()),
            ("text", text)
        );
        assert_eq!(document.warnings, [], "{text}");
    }
}

#[test]
fn a_heading_with_another_sign_makes_markdown() {
    assert_eq!(format("# عنوان\n\nنص **مهم** هنا"), "markdown");
    assert_eq!(
        format("# عنوان\n\nنص [رابط](http://a.example) هنا"),
        "markdown"
    );
    assert_eq!(format("# أول\n\n## ثان\n\n## ثالث\n\nنص"), "markdown");
    assert_eq!(format("# عنوان\n\nنص وحده"), "text");
    let bytes = "سطر\nوسطر".as_bytes().to_vec();
    let named = loader::load_bytes(bytes, Some("a.md".as_ref()), &Options::default()).unwrap();
    assert_eq!(
        (named.origin.format, named.text.as_str()),
        ("markdown", "سطر وسطر")
    );
}

#[test]
fn fields_of_json_may_have_any_name_and_shape() {
    let cases = [
        r#"{"title":"عنوان","body":"نص الخبر"}"#,
        r#"{"Headline":"عنوان","article_body":["نص الخبر"]}"#,
        r#"{"العنوان":"عنوان","المحتوى":"<p>نص الخبر</p>"}"#,
        r#"{"status":"ok","articles":[{"title":"عنوان","content":"نص الخبر"}]}"#,
        r#"{"hits":{"hits":[{"_source":{"title":"عنوان","text":"نص الخبر"}}]}}"#,
        r#"{"title":{"rendered":"عنوان"},"content":{"rendered":"<p>نص&nbsp;الخبر</p>"}}"#,
        r#"{"headline":"عنوان","body":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"نص "},{"type":"text","text":"الخبر"}]}]}}"#,
        r#"{"title":"عنوان","body":[{"_type":"block","children":[{"_type":"span","text":"نص "},{"_type":"span","text":"الخبر"}]}]}"#,
        r#"{"title":"عنوان","blocks":[{"type":"paragraph","data":{"text":"نص الخبر"}}]}"#,
    ];
    for text in cases {
        let document = read(text).unwrap();
        let texts: Vec<&str> = blocks(&document)
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        assert_eq!(texts, ["عنوان", "نص الخبر"], "{text}");
        assert_eq!(document.metadata.title.as_deref(), Some("عنوان"), "{text}");
    }
}

#[test]
fn days_of_fields_are_read_in_every_form() {
    let days = [
        r#""2021-06-17T08:15:00+01:00""#,
        r#""2021-06-17 08:15:00""#,
        r#""20210617T081500Z""#,
        r#""Thu, 17 Jun 2021 08:15:00 GMT""#,
        r#""June 17, 2021""#,
        r#""17/06/2021""#,
        r#""17 يونيو 2021""#,
        r#""الخميس ١٧ حزيران ٢٠٢١""#,
        "1623917700",
        "1623917700000",
    ];
    for day in days {
        let text = format!(r#"{{"title":"عنوان","body":"نص الخبر","date":{day}}}"#);
        let published = read(&text).unwrap().metadata.published;
        assert_eq!(published.unwrap().to_string(), "2021-06-17", "{day}");
    }
    for day in [r#""1445-09-15""#, r#""31/02/2021""#, r#""قريبا""#, "17"] {
        let text = format!(r#"{{"title":"عنوان","body":"نص الخبر","date":{day}}}"#);
        assert_eq!(read(&text).unwrap().metadata.published, None, "{day}");
    }
}

#[test]
fn json_without_an_article_is_shown_as_it_is() {
    let text = r#"{"name":"إعدادات","values":[1,2,3]}"#;
    let document = read(text).unwrap();
    assert_eq!(
        (document.origin.format, document.text.as_str()),
        ("text", text)
    );
    assert_eq!(document.warnings, []);
}

#[test]
fn damaged_json_says_so() {
    let cut = read(r#"{"title":"عنوان","body":"نص مقطو"#).unwrap();
    assert_eq!(cut.warnings, [Warning::Damaged]);
    let lines = concat!(
        "{\"title\":\"أول\",\"text\":\"نص\"}\n",
        "{\"title\":\"ثان\",\"text\":\"نص\"}\n",
        "{\"title\":\"مق"
    );
    let document = read(lines).unwrap();
    assert_eq!(document.metadata.title.as_deref(), Some("أول"));
    assert!(document.warnings.contains(&Warning::Damaged));
}

#[test]
fn entities_of_an_xml_file_are_not_expanded() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"هههههههههه\">\
        <!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">\
        <!ENTITY f SYSTEM \"file:///etc/passwd\">]>\
        <rss><channel><item><title>خبر</title><description>&c;&f; نص</description></item></channel></rss>";
    let document = read(bomb).unwrap();
    assert_eq!(document.origin.format, "rss");
    assert!(document.text.len() < 60, "{}", document.text);
}

#[test]
fn deep_json_is_no_overflow() {
    let deep = format!("{}{}", "[{\"a\":".repeat(100_000), "1");
    assert_eq!(read(deep).unwrap().warnings, [Warning::Damaged]);
}
