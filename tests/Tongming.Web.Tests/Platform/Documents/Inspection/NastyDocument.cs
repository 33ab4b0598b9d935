using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Inspection;

/// <summary>A docx with everything that should not go out.</summary>
internal static class NastyDocument
{
    private const string Main =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Author = "w:id=\"1\" w:author=\"冯修订\" w:date=\"2024-01-01T00:00:00Z\"";

    public static readonly string Body =
        "<w:p w:rsidR=\"00AB12CD\"><w:r><w:t>关于答复的函</w:t></w:r></w:p>"
        + "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>经查，</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
        + $"<w:del {Author}><w:r><w:delText>该户实际是样本户，</w:delText></w:r></w:del><w:ins {Author}><w:r><w:t>该信息</w:t></w:r></w:ins><w:r><w:rPr><w:b/><w:rPrChange {Author}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>不存在。</w:t></w:r></w:p>"
        + $"<w:p><w:pPr><w:rPr><w:del {Author}/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p><w:p><w:r><w:t>后半句。</w:t></w:r></w:p>"
        + $"<w:p><w:moveFrom {Author}><w:r><w:t>挪走的话</w:t></w:r></w:moveFrom></w:p>"
        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏起来的电话13900139000</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>样式里藏的话</w:t></w:r><w:r><w:t>看得见的话。</w:t></w:r></w:p>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> LINK Excel.Sheet \"D:\\\\卷宗\\\\底表.xlsx\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>共12件</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        + $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>留下的行</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del {Author}/></w:trPr><w:tc><w:p><w:r><w:t>删去的行</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>隐藏的行</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>白字</w:t></w:r></w:p>"
        + "<w:p><w:hyperlink r:id=\"rIdFile\"><w:r><w:t>见附件</w:t></w:r></w:hyperlink></w:p>";

    private const string Styles =
        "<w:style w:type=\"character\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"Secret\"><w:basedOn w:val=\"Base\"/></w:style>";

    public static byte[] File()
    {
        using var stream = new MemoryStream();
        stream.Write(WordMade.File("", stylesXml: Styles));
        using (var file = WordprocessingDocument.Open(stream, true))
        {
            var main = file.MainDocumentPart!;
            main.Document = new Document($"<w:document {Main}><w:body>{Body}</w:body></w:document>");
            main.AddHyperlinkRelationship(new Uri("file:///D:/内网盘/附件.docx"), true, "rIdFile");
            Feed(
                main.AddNewPart<WordprocessingCommentsPart>(),
                $"<w:comments {Main}><w:comment w:id=\"0\" w:author=\"陈批注\"><w:p><w:r><w:t>此处请再核实</w:t></w:r></w:p></w:comment></w:comments>"
            );
            Feed(main.AddNewPart<HeaderPart>("rIdHeader"), $"<w:hdr {Main}><w:p><w:r><w:t>联系人手机13800138000</w:t></w:r></w:p></w:hdr>");
            var settings = main.AddNewPart<DocumentSettingsPart>();
            settings.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
                new Uri("file:///C:/模板夹/褚某.dotm"),
                "rIdTemplate"
            );
            Feed(
                settings,
                $"<w:settings {Main}><w:attachedTemplate r:id=\"rIdTemplate\"/><w:trackRevisions/><w:mailMerge><w:query w:val=\"SELECT * FROM 名单表\"/></w:mailMerge><w:rsids><w:rsid w:val=\"00AB12CD\"/></w:rsids><w:docVars><w:docVar w:name=\"x\" w:val=\"变量里的话\"/></w:docVars></w:settings>"
            );
            Feed(main.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "PK-embedded");
            Feed(main.AddImagePart(ImagePartType.Jpeg), PicturesMade.Jpeg());
            file.PackageProperties.Creator = "卫作者";
        }

        return stream.ToArray();
    }

    private static void Feed(OpenXmlPart part, string content) => Feed(part, Encoding.UTF8.GetBytes(content));

    private static void Feed(OpenXmlPart part, byte[] content) => part.FeedData(new MemoryStream(content));
}
