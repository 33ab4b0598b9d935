using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tongming.Web.Tests.Platform.Documents.Made;

namespace Tongming.Web.Tests.Platform.Documents.Inspection;

/// <summary>A workbook with everything that should not go out. What is visible is on the sheet 公开表.</summary>
internal static class NastyWorkbook
{
    public const string Id = "110101199003078881";
    private const string Namespace =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static readonly string[] Shared =
    [
        "地区",
        "单位数",
        "甲市",
        "乙市",
        "底册姓名",
        "钱小乐",
        Id,
        "隐藏行的说明",
        "隐藏列的说明",
        "早已删去的备注",
        "合计",
        "深藏的口令",
    ];

    private const string Visible = """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>8</v></c></row>
        <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><f>COUNTA(底册!A1:A9)</f><v>12</v></c></row>
        <row r="3" hidden="1"><c r="A3" t="s"><v>7</v></c><c r="B3"><v>7770777.25</v></c></row>
        <row r="4" ht="0" customHeight="1"><c r="A4" t="s"><v>7</v></c></row>
        <row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5"><f>[1]外部!$B$2</f><v>30</v></c></row>
        <row r="6"><c r="A6" t="s"><v>10</v></c><c r="B6"><f>SUM(B2:B5)</f><v>42</v></c><c r="E6" s="1" t="s"><v>11</v></c></row>
        """;

    private const string Hidden =
        """<row r="1"><c r="A1" t="s"><v>4</v></c><c r="B1" t="inlineStr"><is><t>证号</t></is></c></row><row r="2"><c r="A2" t="s"><v>5</v></c><c r="B2" t="s"><v>6</v></c></row>""";

    private const string After =
        """<scenarios><scenario name="另一套" user="钱小乐"><inputCells r="B2" val="99"/></scenario></scenarios><dataValidations count="1"><dataValidation type="list" sqref="A9"><formula1>底册!$A$1:$A$9</formula1></dataValidation></dataValidations><pageSetup orientation="portrait"/>""";

    private const string Styles =
        """<numFmts count="1"><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts count="2"><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="0" fontId="1"/></cellXfs>""";

    /// <summary>The workbook; without formulas that have no value unless told.</summary>
    public static byte[] File(string visible = Visible)
    {
        var made = SheetMade.File(
            Shared,
            Styles,
            new SheetMade.Made("底册", Hidden, IsHidden: true),
            new SheetMade.Made("公开表", visible, After),
            new SheetMade.Made("更深", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>谁也不该看见</t></is></c></row>", IsHidden: true)
        );
        using var stream = new MemoryStream();
        stream.Write(made);
        using (var file = SpreadsheetDocument.Open(stream, true))
        {
            var workbook = file.WorkbookPart!;
            workbook.Workbook.Descendants<Sheet>().Last().State = SheetStateValues.VeryHidden;
            var visibleSheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().ElementAt(1).Id!.Value!);
            visibleSheet.Worksheet.InsertAt(
                new Columns(
                    new Column
                    {
                        Min = 4,
                        Max = 4,
                        Hidden = true,
                        Width = 9,
                        CustomWidth = true,
                    }
                ),
                0
            );
            AddToSheet(visibleSheet);
            AddToWorkbook(workbook);
            AddProperties(file);
        }

        return stream.ToArray();
    }

    private static void AddToSheet(WorksheetPart sheet)
    {
        Feed(
            sheet.AddNewPart<WorksheetCommentsPart>(),
            $"<comments {Namespace}><authors><author>孙大力</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>这个数是估的</t></text></comment></commentList></comments>"
        );
        Feed(sheet.AddNewPart<PivotTablePart>(), $"<pivotTableDefinition {Namespace} name=\"透视表一\" cacheId=\"1\"/>");
        Feed(sheet.AddNewPart<SpreadsheetPrinterSettingsPart>(), "PRINTER-OF-SOMEBODY");
        Feed(sheet.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "PK-embedded");
    }

    private static void AddToWorkbook(WorkbookPart workbook)
    {
        Feed(
            workbook.AddNewPart<PivotTableCacheDefinitionPart>("rIdCache"),
            $"<pivotCacheDefinition {Namespace}><cacheFields><cacheField name=\"原始记录\"><sharedItems><s v=\"李家企业\"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>"
        );
        Feed(
            workbook.AddNewPart<ExternalWorkbookPart>("rIdOutside"),
            $"<externalLink {Namespace}><externalBook><sheetNames><sheetName val=\"外部\"/></sheetNames></externalBook></externalLink>"
        );
        Feed(
            workbook.AddNewPart<ConnectionsPart>(),
            $"<connections {Namespace}><connection id=\"1\" name=\"名录库连接\" type=\"1\"/></connections>"
        );
        Feed(workbook.AddNewPart<VbaProjectPart>(), "macro");
        Feed(workbook.AddNewPart<CustomXmlPart>("application/xml", "rIdCustom"), "<x>自定义的秘钥</x>");
        Feed(workbook.AddNewPart<CalculationChainPart>(), $"<calcChain {Namespace}><c r=\"B2\" i=\"2\"/></calcChain>");
        workbook.Workbook.Append(
            new ExternalReferences(new ExternalReference { Id = "rIdOutside" }),
            new DefinedNames(
                new DefinedName("[1]外部!$A$1") { Name = "外部区域" },
                new DefinedName("底册!$A$1:$B$9") { Name = "名单区域" },
                new DefinedName("公开表!$A$1:$B$6") { Name = "_xlnm.Print_Area", LocalSheetId = 1 }
            ),
            new PivotCaches(new PivotCache { CacheId = 1, Id = "rIdCache" })
        );
        workbook.Workbook.InsertAt(new BookViews(new WorkbookView { ActiveTab = 1 }), 0);
        workbook.Workbook.InsertAt(new FileSharing { UserName = "周占用" }, 0);
    }

    private static void AddProperties(SpreadsheetDocument file)
    {
        file.PackageProperties.Creator = "赵作者";
        file.PackageProperties.LastModifiedBy = "吴修改";
        Feed(
            file.AddExtendedFilePropertiesPart(),
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>某某公司</Company><Manager>郑经理</Manager></Properties>"
        );
        Feed(
            file.AddCustomFilePropertiesPart(),
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"来源\"><vt:lpwstr>内网路径盘</vt:lpwstr></property></Properties>"
        );
    }

    private static void Feed(OpenXmlPart part, string content) => part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(content)));
}
