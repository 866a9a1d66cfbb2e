/** Statements by which an owner of the database, triggers off, makes altered audit logs look whole. */

/** Condition of the chain of the privacy log that is TEEI's. */
export const OF_TEEI = `log = 'privacy' and tenant = '00000000-0000-0000-0000-000000000000'`;

/** Computes that chain anew from the rows as they are. */
export const CHAIN_OF_TEEI = `do $$
  declare
    e proof.entries;
    last text := '';
  begin
    for e in select * from proof.entries where ${OF_TEEI} order by number loop
      e.content_hash := coalesce((select proof.content_hash(e.salt, to_jsonb(t))
        from privacy.privacy_audit_log as t where t.id = e.row_id), e.content_hash);
      last := proof.entry_hash(last, e);
      update proof.entries set content_hash = e.content_hash, hash = last
        where ${OF_TEEI} and number = e.number;
    end loop;
    update proof.chains set head = last where ${OF_TEEI};
  end $$`;

/** Leaves of the published tree, of the entries as they are. */
export const LEAVES = `update proof.nodes as n set hash = proof.leaf_hash(e.hash) from proof.leaves as l
  join proof.entries as e on e.log = l.log and e.tenant = l.tenant and e.number = l.number
  where n.level = 0 and n.index = l.leaf`;

/** Nodes of a level, of those below. */
export const nodesOf = (
  level: number,
): string => `update proof.nodes as n set hash = proof.node_hash(
    (select o.hash from proof.nodes as o where o.level = n.level - 1 and o.index = 2 * n.index),
    (select o.hash from proof.nodes as o where o.level = n.level - 1 and o.index = 2 * n.index + 1))
  where n.level = ${level}`;

/** Adds a head to those of the published tree, by the function that the job calls. */
export const signedBy = (jwk: string): string => `select proof.add_head(jsonb_build_object(
    'treeSize', h.tree_size, 'rootHash', h.root_hash, 'signedAt', h.signed_at, 'kid', h.kid), ${jwk})
  from proof.heads as h join proof.keys as k on k.kid = h.kid order by h.id desc limit 1`;
