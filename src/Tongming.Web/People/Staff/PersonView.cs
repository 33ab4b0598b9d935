using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.People.Staff;

/// <summary>A person as the page and programs are shown it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Account">How the person signs in.</param>
/// <param name="IsLocked">Whether wrong passwords keep the account closed now.</param>
internal sealed record PersonView(Person Person, Account Account, bool IsLocked)
{
    /// <summary>Name of the body.</summary>
    public string Body { get; private init; } = "";

    /// <summary>Name of the section, if there is one.</summary>
    public string? Section { get; private init; }

    /// <summary>Name of who acts for the person, if somebody does.</summary>
    public string? Substitute { get; private init; }

    /// <summary>Access tokens that still open something.</summary>
    public int LiveTokens { get; private init; }

    /// <summary>How it stands with the person, in words.</summary>
    public string State =>
        this switch
        {
            { Person.HasLeft: true } => "已离岗",
            { IsLocked: true } => "已锁定（密码连续输错）",
            { Account.MustChangePassword: true } => "在岗，待改初始密码",
            _ => "在岗",
        };

    /// <summary>What is shown of a person.</summary>
    public static async Task<PersonView> LoadAsync(Db db, Person person, Now now, CancellationToken cancel)
    {
        var account = await db.Set<Account>().SingleAsync(one => one.Id == person.Id, cancel);
        return new(person, account, !person.HasLeft && account.IsLocked(now.Instant))
        {
            Body =
                await db.Set<Body>().Where(one => one.Id == person.BodyId).Select(one => one.Name).SingleOrDefaultAsync(cancel) ?? "全系统",
            Section = await db.Set<Section>()
                .Where(one => one.BodyId == person.BodyId && one.Id == person.SectionId)
                .Select(one => one.Name)
                .SingleOrDefaultAsync(cancel),
            Substitute = await db.Set<Person>()
                .Where(one => one.Id == person.SubstituteId)
                .Select(one => one.Name)
                .SingleOrDefaultAsync(cancel),
            LiveTokens = await Tokens.LiveTokens.Of(db, person.BodyId, person.Id, now.Day).CountAsync(cancel),
        };
    }
}
