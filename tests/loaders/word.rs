//! What a writer sees in Word or Writer is what is read: changes, fields, lists, notes, tables.

use warraq::{
    document::{Document, Warning},
    loader::LoadError,
    text::Direction,
};

use super::{
    formats::written,
    read,
    zipped::{archive, docx, odt},
};

/// The document of a Word file whose body is `body`.
fn word(body: &str) -> Document {
    read(docx(body, &[])).unwrap()
}

/// A paragraph with these properties and this text.
fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_paragraph_whose_end_was_deleted_goes_on_in_the_next() {
    let deleted = "<w:rPr><w:del w:author=\"x\"/></w:rPr>";
    let body = p(deleted, "وصل الوزير ") + &p("", "إلى القاهرة") + &p(deleted, "انتهى");
    assert_eq!(
        written(&word(&body)),
        "paragraph\tوصل الوزير إلى القاهرة\nparagraph\tانتهى\n"
    );
}

#[test]
fn a_moved_sentence_stands_where_it_was_moved_to() {
    let body = "<w:p><w:moveFrom><w:r><w:t>قديم </w:t></w:r></w:moveFrom>\
                <w:r><w:t>نص </w:t></w:r><w:moveTo><w:r><w:t>جديد</w:t></w:r></w:moveTo></w:p>";
    assert_eq!(written(&word(body)), "paragraph\tنص جديد\n");
}

#[test]
fn fields_in_fields_show_their_results_alone() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = format!(
        "<w:p>{}{}{}{}{}{}{}{}{}{}</w:p>",
        run("في "),
        mark("begin"),
        run("رمز"),
        mark("begin"),
        run("رمز"),
        mark("separate"),
        run("نتيجة الرمز"),
        mark("end"),
        mark("separate") + &run("25 مارس 2024"),
        mark("end") + &run(" عُقد"),
    );
    assert_eq!(written(&word(&body)), "paragraph\tفي 25 مارس 2024 عُقد\n");
}

#[test]
fn a_field_that_never_ends_is_a_remark() {
    let body = p("", "قبل") + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>";
    let document = word(&(body + &p("", "بعد")));
    assert_eq!(document.warnings, [Warning::Damaged]);
}

#[test]
fn hidden_text_is_not_shown() {
    let body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>خفي</w:t></w:r>\
                <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>ظاهر</w:t></w:r></w:p>";
    assert_eq!(written(&word(body)), "paragraph\tظاهر\n");
}

#[test]
fn headings_are_told_by_outline_level_by_style_and_by_name() {
    let styles = "<w:styles>\
        <w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>\
        <w:style w:styleId=\"a\"><w:name w:val=\"عناوين الجريدة\"/><w:basedOn w:val=\"1\"/></w:style>\
        <w:style w:styleId=\"b\"><w:name w:val=\"فصل\"/><w:outlineLvl w:val=\"1\"/></w:style>\
        <w:style w:styleId=\"c\"><w:name w:val=\"دائرة\"/><w:basedOn w:val=\"c\"/></w:style>\
        </w:styles>";
    let style = |id: &str| format!("<w:pStyle w:val=\"{id}\"/>");
    let body = p(&style("a"), "خبر")
        + &p(&style("b"), "تفاصيل")
        + &p("<w:outlineLvl w:val=\"2\"/>", "أولا")
        + &p(&style("العنوان3"), "ثانيا")
        + &p(&style("Quote"), "قال")
        + &p(&style("c"), "نص")
        + &p("<w:outlineLvl w:val=\"9\"/>", "متن");
    let document = read(docx(&body, &[("word/styles.xml", styles)])).unwrap();
    assert_eq!(
        written(&document),
        "heading-1\tخبر\nheading-2\tتفاصيل\nheading-3\tأولا\nheading-3\tثانيا\nquotation\tقال\n\
         paragraph\tنص\nparagraph\tمتن\n"
    );
    assert_eq!(document.metadata.title.as_deref(), Some("خبر"));
}

#[test]
fn points_of_lists_have_their_depth() {
    let list = |number: u8, level: u8| {
        let (number, level) = (number.to_string(), level.to_string());
        format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>")
    };
    let body = p(&list(3, 0), "أول") + &p(&list(3, 1), "فرع") + &p(&list(0, 0), "نص");
    assert_eq!(
        written(&word(&body)),
        "list-point-1\tأول\nlist-point-2\tفرع\nparagraph\tنص\n"
    );
}

#[test]
fn a_cell_of_two_paragraphs_or_with_a_table_in_it_stays_one_cell() {
    let cell = |inside: &str| format!("<w:tc>{inside}</w:tc>");
    let inner = format!(
        "<w:tbl><w:tr>{}{}</w:tr></w:tbl>",
        cell(&p("", "ب")),
        cell(&p("", "ج"))
    );
    let first = cell(&(p("", "المغرب") + &p("", "العربي")));
    let body = format!(
        "<w:tbl><w:tr>{first}{}</w:tr></w:tbl>",
        cell(&(inner + &p("", "د")))
    );
    assert_eq!(written(&word(&body)), "table-row\tالمغرب العربي\tب ج د\n");
}

#[test]
fn notes_stand_at_the_end_under_the_mark_that_the_text_has() {
    let body = "<w:p><w:r><w:t>أول</w:t><w:endnoteReference w:id=\"1\"/></w:r>\
                <w:r><w:t> ثان</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
    let notes = |kind: &str, text: &str| {
        let separator = p("", "خط");
        let text = p("", text);
        format!(
            "<w:{kind}s><w:{kind} w:id=\"0\">{separator}</w:{kind}>\
             <w:{kind} w:id=\"1\">{text}</w:{kind}></w:{kind}s>"
        )
    };
    let (foot, end) = (notes("footnote", "المصدر"), notes("endnote", "المرجع"));
    let parts = [
        ("word/footnotes.xml", foot.as_str()),
        ("word/endnotes.xml", end.as_str()),
    ];
    assert_eq!(
        written(&read(docx(body, &parts)).unwrap()),
        "paragraph\tأول[1] ثان[2]\nfootnote\t[1] المرجع\nfootnote\t[2] المصدر\n"
    );
}

#[test]
fn a_note_that_is_marked_and_missing_is_a_remark() {
    let document = word("<w:p><w:r><w:t>أول</w:t><w:footnoteReference w:id=\"7\"/></w:r></w:p>");
    assert_eq!(document.text, "أول[1]");
    assert_eq!(document.warnings, [Warning::Damaged]);
}

#[test]
fn pictures_are_named_and_never_fetched() {
    let relations = "<Relationships><Relationship Id=\"r1\" Type=\"x/image\" \
        Target=\"http://example.org/a.png\" TargetMode=\"External\"/></Relationships>";
    let body =
        p("", "صورة") + "<w:p><w:r><w:drawing><a:blip r:link=\"r1\"/></w:drawing></w:r></w:p>";
    let document = read(docx(&body, &[("word/_rels/document.xml.rels", relations)])).unwrap();
    assert_eq!(document.metadata.images, ["http://example.org/a.png"]);
}

#[test]
fn a_file_says_who_wrote_it_and_when() {
    let core = |created: &str| {
        format!(
            "<cp:coreProperties><dc:title>مسودة</dc:title><dc:creator>سارة الخطيب</dc:creator>\
             <dcterms:created>{created}T10:00:00Z</dcterms:created>\
             <dcterms:modified>2024-03-26T08:00:00Z</dcterms:modified></cp:coreProperties>"
        )
    };
    let body = p("<w:pStyle w:val=\"Title\"/>", "افتتاح الجسر") + &p("", "نص");
    let file = |created: &str| read(docx(&body, &[("docProps/core.xml", &core(created))])).unwrap();
    let metadata = file("2024-03-25").metadata;
    assert_eq!(metadata.title.as_deref(), Some("افتتاح الجسر"));
    assert_eq!(metadata.author.as_deref(), Some("سارة الخطيب"));
    assert_eq!(metadata.published, "2024-03-25".parse().ok());
    assert_eq!(metadata.modified, "2024-03-26".parse().ok());
    // Made out of a template: when that was made says nothing about this article.
    assert_eq!(file("2013-12-23").metadata.published, None);
}

#[test]
fn a_paragraph_keeps_the_direction_that_it_was_given() {
    let body = p("<w:bidi/>", "FBI و CIA") + &p("", "FBI و CIA") + &p("", "نص عربي طويل كله");
    let directions: Vec<_> = word(&body)
        .blocks
        .iter()
        .map(|block| block.direction)
        .collect();
    assert_eq!(directions, [Direction::Rtl, Direction::Ltr, Direction::Rtl]);
}

#[test]
fn a_file_without_its_text_is_damaged() {
    let only = archive(&[("word/document.rels", b"<a/>")]);
    assert_eq!(read(only), Err(LoadError::Damaged));
}

#[test]
fn blanks_breaks_and_notes_of_writer_are_as_it_shows_them() {
    let body = "<text:p>وصل\n   الوزير<text:s text:c=\"2\"/>إلى<text:tab/>القاهرة<text:note>\
        <text:note-citation>1</text:note-citation><text:note-body><text:p>أمس</text:p>\
        </text:note-body></text:note><text:line-break/>ثم عاد</text:p>";
    assert_eq!(
        written(&read(odt(body, "")).unwrap()),
        "paragraph\tوصل الوزير  إلى\tالقاهرة[1]\nparagraph\tثم عاد\nfootnote\t[1] أمس\n"
    );
}

#[test]
fn what_was_deleted_commented_or_hidden_in_writer_is_not_read() {
    let body = "<text:tracked-changes><text:p>محذوف</text:p></text:tracked-changes>\
        <text:p>نص<office:annotation><text:p>تعليق</text:p></office:annotation> باق</text:p>\
        <text:section text:display=\"none\"><text:p>خفي</text:p></text:section>";
    assert_eq!(
        written(&read(odt(body, "")).unwrap()),
        "paragraph\tنص باق\n"
    );
}

#[test]
fn lists_frames_and_styles_of_writer_are_told_apart() {
    let styles = "<style:style style:name=\"P1\" style:family=\"paragraph\" \
        style:parent-style-name=\"Quotations\"/>";
    let body = "<text:h text:outline-level=\"2\">عنوان</text:h>\
        <text:list><text:list-item><text:p>أول</text:p><text:list><text:list-item>\
        <text:p>فرع</text:p></text:list-item></text:list></text:list-item></text:list>\
        <text:p text:style-name=\"P1\">قال<draw:frame><draw:text-box><text:p>إطار</text:p>\
        </draw:text-box></draw:frame></text:p>";
    assert_eq!(
        written(&read(odt(body, styles)).unwrap()),
        "heading-2\tعنوان\nlist-point-1\tأول\nlist-point-2\tفرع\nquotation\tقال\nparagraph\tإطار\n"
    );
}

#[test]
fn an_encrypted_opendocument_file_is_locked() {
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let mimetype = b"application/vnd.oasis.opendocument.text";
    let file = archive(&[("mimetype", mimetype), ("META-INF/manifest.xml", manifest)]);
    assert_eq!(read(file), Err(LoadError::Locked));
}
