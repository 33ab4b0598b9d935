namespace Tongming.Web.Platform.Ledger;

/// <summary>What people read for the code of an act. Modules register theirs as singletons; an act without a word shows its code alone.</summary>
/// <param name="Act">The code, such as <c>person.hired</c>.</param>
/// <param name="Word">The word, such as 添加人员.</param>
internal sealed record ActWord(string Act, string Word);
