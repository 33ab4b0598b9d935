namespace Tongming.People;

/// <summary>What can be done to bodies, sections, people and the ledger. Who may do it stands in <see cref="PeoplePermissions"/>.</summary>
public enum PeopleAct
{
    /// <summary>建立机关: adds a body to the installation.</summary>
    FoundBody,

    /// <summary>修改机关: name, document code, superior, government, court, review depth.</summary>
    ChangeBody,

    /// <summary>设置科室: opens, renames and closes sections.</summary>
    ArrangeSections,

    /// <summary>查看人员: sees who works in a body.</summary>
    ReadPeople,

    /// <summary>添加人员: hires a person and opens the account.</summary>
    HirePerson,

    /// <summary>修改人员: name and section.</summary>
    ChangePerson,

    /// <summary>办理离岗: ends somebody's work and closes the account.</summary>
    EndWork,

    /// <summary>重设密码: sets a first password, which must be changed.</summary>
    ResetPassword,

    /// <summary>吊销接口令牌: ends the access tokens by which programs work with the person's rights.</summary>
    RevokeTokens,

    /// <summary>解除锁定: opens an account that wrong passwords have locked.</summary>
    UnlockAccount,

    /// <summary>分配角色: says which roles a person holds.</summary>
    GiveRoles,

    /// <summary>指定代理人: names who acts for somebody who is away.</summary>
    NameSubstitute,

    /// <summary>查看台账: reads the acts of the ledger.</summary>
    ReadLedger,

    /// <summary>核验台账: computes the chain anew.</summary>
    VerifyLedger,
}

/// <summary>How far a permission reaches.</summary>
public enum Reach
{
    /// <summary>本人: only what concerns the person who acts.</summary>
    Self,

    /// <summary>本机关: everything of the actor's body; for administrators of the installation, of every body.</summary>
    Body,

    /// <summary>全系统: the installation itself, for its own administrators only.</summary>
    Installation,
}

/// <summary>One line of the permission table: who holds a role may do an act within a reach.</summary>
/// <param name="Act">The act.</param>
/// <param name="Role">The role; null for everybody who works in a body or administers it.</param>
/// <param name="Reach">How far.</param>
public sealed record PermissionLine(PeopleAct Act, Role? Role, Reach Reach);
