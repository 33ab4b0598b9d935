using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Requests.Import;

/// <summary>The sentences of the import.</summary>
internal static class ImportText
{
    /// <summary>The sentence for a refusal of the import, of the reader or of the law.</summary>
    public static string Say(Refusal refusal) =>
        refusal.Code switch
        {
            "import.not-permitted" => "导入台账由受理人员或者公开机构负责人办理。",
            "import.file-missing" => "请选择台账文件。",
            "import.not-xlsx" => "请选择 .xlsx 文件；.xls 的请先在表格软件里另存为 .xlsx。",
            "import.too-large" => $"文件超过 {LedgerFile.MostBytes / 1024 / 1024} MB。请只留台账这一个工作表，删掉图片，再试。",
            "import.too-many-rows" => $"一次最多导入 {LedgerFile.MostRows} 行，请分成几个文件。",
            "import.no-headings" => "没有找到列名。第一行至少要有“收到日期”“申请内容”，请对照示例文件。",
            "import.columns-missing" => $"缺少这些列：{refusal.Arguments[0]}。",
            "import.no-rows" => "列名下面没有内容。",
            "import.section-unknown" => "请选择承办科室；还没有科室的，先请系统管理员设置。",
            "import.rows-wrong" => $"还有 {refusal.Arguments[0]} 行有误，一行也没有导入。请改好文件重新上传，或者勾选“有误的行先不导入”。",
            _ when refusal.Code.StartsWith("request.", StringComparison.Ordinal) => RequestText.Say(refusal),
            _ => DocumentText.Say(refusal),
        };
}
