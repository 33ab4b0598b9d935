using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Tests.Platform.Ui;

/// <summary>An act with a field of every kind.</summary>
public static class SampleAct
{
    public static readonly Guid Someone = new("0195a000-0000-7000-8000-000000000001");

    internal static FieldChoices Choices =>
        new FieldChoices()
            .For(nameof(Input.Officer), [(Someone, "李四")])
            .For(nameof(Input.Copies), [new Choice("a", "办公室"), new Choice("b", "法规科")]);

    internal static Dictionary<string, string[]> Filled =>
        new()
        {
            ["Reason"] = [" 要征求意见\r\n两家企业\0 "],
            ["Until"] = ["2026年3月18日"],
            ["At"] = ["9：05"],
            ["Way"] = ["Post"],
            ["Officer"] = [Someone.ToString()],
            ["Pages"] = ["１，２３４"],
            ["Fee"] = ["12.50"],
            ["Copies"] = ["a", "b"],
            ["Names"] = ["甲\n\n 乙 "],
            ["Urgent"] = ["false"],
            ["Checked"] = ["true"],
            ["Mail"] = [""],
            ["Token"] = ["t1"],
            ["Version"] = ["3"],
            ["Request"] = [Guid.Empty.ToString()],
        };

    internal static FormReading<Input> Read(Dictionary<string, string[]> posted, params IFormFile[] files)
    {
        var form = new FormCollection(
            posted.ToDictionary(one => one.Key, one => new Microsoft.Extensions.Primitives.StringValues(one.Value)),
            Files(files)
        );
        return FormReader.Read<Input>(form, Choices, new Dictionary<string, object?> { [nameof(Input.Request)] = Someone });
    }

    internal static Dictionary<string, string[]> With(string field, params string[] typed) => new(Filled) { [field] = typed };

    internal static IFormFile File(string field, string name, int length) =>
        new FormFile(new MemoryStream(new byte[length]), 0, length, field, name);

    private static FormFileCollection Files(IEnumerable<IFormFile> files)
    {
        var all = new FormFileCollection();
        all.AddRange(files);
        return all;
    }

    public enum Way
    {
        [Display(Name = "网络")]
        Net,

        [Display(Name = "邮寄")]
        Post,
    }

    public sealed record Input(
        [
            Display(Name = "理由", Description = "写明原因", GroupName = "延期", Order = 1),
            Required,
            StringLength(20, MinimumLength = 2),
            DataType(DataType.MultilineText)
        ]
            string Reason,
        [Display(Name = "延长到", GroupName = "延期", Order = 2)] DateOnly Until,
        [Display(Name = "时刻", GroupName = "延期")] TimeOnly? At,
        [Display(Name = "方式", GroupName = "告知")] Way Way,
        [Display(Name = "承办人", GroupName = "告知")] Guid Officer,
        [Display(Name = "页数", GroupName = "告知"), Range(1, 5000)] int Pages,
        [Display(Name = "费用", GroupName = "告知")] decimal? Fee,
        [Display(Name = "抄送", GroupName = "告知")] IReadOnlyList<string> Copies,
        [Display(Name = "当事人", GroupName = "告知"), MaxLength(3)] List<string> Names,
        [Display(Name = "是否急件", GroupName = "告知")] bool? Urgent,
        [Display(Name = "附件", GroupName = "材料"), FileExtensions(Extensions = "pdf,docx")] IReadOnlyList<IFormFile> Files,
        [Display(Name = "我已核对", GroupName = "材料"), Required] bool Checked,
        [Display(Name = "邮箱", GroupName = "材料"), EmailAddress, DataType(DataType.EmailAddress)] string? Mail,
        string Token,
        int Version,
        [Display(AutoGenerateField = false)] Guid Request,
        [Display(Name = "份数", GroupName = "材料")] int Amount = 2
    ) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Until < new DateOnly(2020, 1, 1))
                yield return new ValidationResult("“延长到”早于办理开始的日子。", [nameof(Until)]);
        }
    }
}
