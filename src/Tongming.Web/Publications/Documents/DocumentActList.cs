using Tongming.Publications.Documents;

namespace Tongming.Web.Publications.Documents;

/// <summary>The acts on documents by their codes, with the words on their buttons.</summary>
internal static class DocumentActList
{
    /// <summary>An act.</summary>
    /// <param name="Code">In addresses and in the ledger.</param>
    /// <param name="Label">On the button.</param>
    /// <param name="Form">Type of its form.</param>
    /// <param name="Act">Which act of the table; null for what changes no state.</param>
    internal sealed record Entry(string Code, string Label, Type Form, ValidityAct? Act);

    public static IReadOnlyList<Entry> All { get; } =
    [
        new("submit", "送审", typeof(SubmitDocument), ValidityAct.SubmitForReview),
        new("return", "退回修改", typeof(ReturnDocument), ValidityAct.ReturnForComment),
        new("promulgate", "登记公布", typeof(PromulgateDocument), ValidityAct.Publish),
        new("amend", "登记修改", typeof(AmendDocument), ValidityAct.Amend),
        new("continue", "继续有效", typeof(ContinueDocument), ValidityAct.Continue),
        new("abolish", "废止文件", typeof(AbolishDocument), ValidityAct.Abolish),
        new("drop", "终止制定", typeof(DropDocument), ValidityAct.Drop),
        new("link", "登记号和公开页面", typeof(LinkDocument), null),
    ];

    /// <summary>The act with a code, or null.</summary>
    public static Entry? Find(string code) => All.FirstOrDefault(one => one.Code == code);

    /// <summary>The acts that a document can take on a day.</summary>
    public static IReadOnlyList<Entry> Possible(NormativeDocument document, DateOnly day) =>
        [.. All.Where(one => one.Act is not { } act || ValidityTransitions.Target(document.StateOn(day), act) is not null)];
}
